#!/usr/bin/env python3
"""The second method: works out what a season must come to, apart from the program.

    python3 test/scenarios/oracle.py test/scenarios/segment-5.json > test/scenarios/segment-5.expected.json

Reads a scenario and writes the `tenders`, `admissions`, `revisions` and `notices` of its outcome. It shares no code and no language with the
portal, counts in fractions, and leans only on Python's standard library. It trusts its input: what is wrong in a
file is the rehearsal's to refuse (`wrong/`).
"""
import hashlib
import json
import math
import sys
from datetime import date, datetime, time, timedelta, timezone
from fractions import Fraction

DAY = timedelta(days=1)
H8 = ['GM0503', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926']
TAKES_PART = {1: ['GM0518', *H8], 2: ['GM0518', *H8], 3: ['GM0518', *H8], 4: H8, 5: H8}


# --- moments and days -------------------------------------------------------------------------------------------

def instant(text):
    return datetime.fromisoformat(text.replace('Z', '+00:00')).astimezone(timezone.utc)


def iso(moment):
    return moment.strftime('%Y-%m-%dT%H:%M:%S.') + '%03dZ' % (moment.microsecond // 1000)


def amsterdam_offset(moment):
    """Summer time runs from the last Sunday of March to that of October, both at 01:00 UTC."""
    def last_sunday(month):
        day = date(moment.year, month, 31)
        return day - DAY * ((day.weekday() + 1) % 7)
    start, end = (datetime.combine(last_sunday(m), time(1), timezone.utc) for m in (3, 10))
    return timedelta(hours=2 if start <= moment < end else 1)


def amsterdam_day(moment):
    return (moment + amsterdam_offset(moment)).date()


def at_nine(day):
    noon = datetime.combine(day, time(12), timezone.utc)
    return datetime.combine(day, time(9), timezone.utc) - amsterdam_offset(noon)


def easter(year):
    """Gauss, in the form of Butcher and Meeus."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


# Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028
EQUATED = {date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7), date(2028, 4, 28), date(2028, 5, 26)}


def is_working_day(day):
    """Algemene termijnenwet, article 3: the holidays, Good Friday and the days equated with them by decree."""
    kings_day = date(day.year, 4, 27)
    if kings_day.weekday() == 6:
        kings_day -= DAY
    from_easter = (day - easter(day.year)).days  # Good Friday, Easter Monday, Ascension Day, Whit Monday
    fixed = (day.month, day.day) in {(1, 1), (5, 5), (12, 25), (12, 26)}
    return not (day.weekday() > 4 or fixed or day == kings_day or from_easter in {-2, 1, 39, 50} or day in EQUATED)


def on_working_day(day):
    while not is_working_day(day):
        day += DAY
    return day


# --- which bids are there ---------------------------------------------------------------------------------------

def closing(tender):
    return max(instant(m['closesAt']) for m in [tender, *tender.get('extensions', [])])


def is_on_time(tender, moment):
    """Judged by the closing moment in force when the act arrives; an extension only ever moves it later."""
    in_force = [instant(e['closesAt']) for e in tender.get('extensions', []) if instant(e['at']) <= moment]
    return moment < max([instant(tender['closesAt']), *in_force])


def effective_bids(tender):
    """{lot: {kvk: bid or 'withdrawn' or 'late'}}: what stands for each provider that tried, at the closing."""
    acts = []
    for bid in tender.get('bids', []):
        acts.append((instant(bid['submitAt']), bid, bid))
        if 'withdrawAt' in bid:
            acts.append((instant(bid['withdrawAt']), bid, 'withdrawn'))
    stand = {lot['id']: {} for lot in tender['lots']}
    for moment, bid, becomes in sorted(acts, key=lambda act: act[0]):
        of_lot = stand[bid['lot']]
        if is_on_time(tender, moment):
            of_lot[bid['kvk']] = becomes
        else:
            of_lot.setdefault(bid['kvk'], 'late')
    return stand


# --- judging ----------------------------------------------------------------------------------------------------

def half_up(value, decimals):
    return Fraction(math.floor(value * 10 ** decimals + Fraction(1, 2)), 10 ** decimals)


def shown(value, decimals):
    units = value * 10 ** decimals
    assert units.denominator == 1
    digits = str(abs(units.numerator)).rjust(decimals + 1, '0')
    sign = '-' if units < 0 else ''
    return sign + (digits[:-decimals] + '.' + digits[-decimals:] if decimals else digits)


def price_share(criterion, price, lowest):
    model = criterion['model']
    if model == 'relative-lowest':
        return Fraction(lowest, price)
    if model == 'relative-linear':
        return max(Fraction(0), 1 - Fraction(price - lowest, lowest))
    span = criterion['pmax'] - criterion['pmin']
    return min(Fraction(1), max(Fraction(0), Fraction(criterion['pmax'] - price) / span))


def judge(tender, seed, lot, stand):
    by_value = tender['awardMethod'] == 'value'
    decimals = 0 if by_value else tender['rounding']
    criteria = tender['criteria']
    quality = [c for c in criteria if c['kind'] == 'quality']
    weight = lambda c: c['maxValue'] if by_value else c['weight']
    consensus = {(s['kvk'], s['criterion']): s['consensus'] for s in tender.get('scores', []) if s['lot'] == lot['id']}
    screened = {s['kvk']: s['outcome'] for s in tender.get('screening', []) if s['lot'] == lot['id']}

    not_ranked, bids = {}, {}
    for kvk, bid in stand.items():
        if isinstance(bid, str):
            not_ranked[kvk] = bid
        elif kvk in screened:
            not_ranked[kvk] = screened[kvk]
        elif any('minimum' in c and (kvk, c['id']) in consensus and consensus[kvk, c['id']] < c['minimum'] for c in quality):
            not_ranked[kvk] = 'below-minimum'
        else:
            bids[kvk] = bid

    lowest = min((b['price'] for b in bids.values() if 'price' in b), default=None)
    judged = []
    for kvk, bid in bids.items():
        points = {}
        for c in criteria:
            share = Fraction(consensus[kvk, c['id']]) / 100 if c in quality else price_share(c, bid['price'], lowest)
            points[c['id']] = half_up(weight(c) * share, decimals)
        total = sum(points.values())
        if by_value:
            total = bid['price'] - total
        heaviest_first = sorted(criteria, key=lambda c: -weight(c))  # a stable sort keeps the order of the file
        drawn = hashlib.sha256('|'.join([seed, lot['id'], kvk]).encode('utf-8')).hexdigest()
        order = (total if by_value else -total, [-points[c['id']] for c in heaviest_first], drawn)
        judged.append((order, kvk, total, points))

    return {
        'id': lot['id'],
        'ranked': [{
            'kvk': kvk, 'rank': rank, 'status': 'awarded' if rank <= lot['maxAwards'] else 'rejected',
            'total': shown(total, decimals), 'points': {id: shown(p, decimals) for id, p in points.items()},
        } for rank, (_, kvk, total, points) in enumerate(sorted(judged, key=lambda j: j[0]), 1)],
        'notRanked': [{'kvk': kvk, 'status': status} for kvk, status in sorted(not_ranked.items())],
    }


# --- a tender from first to last --------------------------------------------------------------------------------

def play(tender, seed):
    """The tender's outcome, and what its municipalities were told as (moment, event)."""
    takes_part = TAKES_PART[tender['segment']]
    approved = {d['municipality']: instant(d['at']) for d in tender.get('collegeDecisions', []) if d['outcome'] == 'approved'}
    missing = [m for m in sorted(takes_part) if m not in approved]
    outcome = {'id': tender['id'], 'published': not missing, 'missingDecisions': missing}
    if missing:
        return outcome, []

    published = max([instant(tender['publishAt']), *(approved[m] for m in takes_part)])
    closed, letters = closing(tender), instant(tender['awardAt'])
    told = [(published, 'tender.published'), (closed + timedelta(seconds=121), 'tender.opened'), (letters, 'award.provisional')]
    told += [(moment, 'tender.answered') for moment in {instant(q['answerAt']) for q in tender.get('questions', [])}]
    told += [(instant(e['at']), 'tender.extended') for e in tender.get('extensions', [])]

    stand = effective_bids(tender)
    outcome['closedAt'] = iso(closed)
    outcome['received'] = sum(not isinstance(bid, str) for of_lot in stand.values() for bid in of_lot.values())
    outcome['lots'] = [judge(tender, seed, lot, stand[lot['id']]) for lot in tender['lots']]
    outcome['lettersAt'] = iso(letters)

    ends = on_working_day(amsterdam_day(letters) + 20 * DAY)
    for case in tender.get('proceedings', []):
        told += [(instant(case['at']), 'proceedings.started'), (instant(case['judgmentAt']), 'proceedings.ended')]
        ends = max(ends, on_working_day(amsterdam_day(instant(case['judgmentAt']))))
    outcome['standstillEndsOn'] = ends.isoformat()

    if not any(case['outcome'] == 'struck' for case in tender.get('proceedings', [])):
        final = at_nine(on_working_day(ends + DAY))
        outcome.update(finalAt=iso(final), contractsFrom='2027-01-01', contractsUntil='2032-12-31')
        told += [(final, 'award.final'), (final, 'contracts.signed')]
    return outcome, told


# --- an open house ----------------------------------------------------------------------------------------------

def admit(admission):
    """The admission's outcome, and what its municipalities were told as (moment, event)."""
    told = {(instant(admission['openAt']), 'admission.opened')}
    applications = []
    for one in admission.get('applications', []):
        if 'decideAt' not in one:
            applications.append({'kvk': one['kvk'], 'status': 'pending', 'failed': []})
            continue
        decided = instant(one['decideAt'])
        told.add((decided, 'admission.decided'))  # a set: decisions of one moment are told once
        meets = one['supplement'].get('meets', []) if 'supplement' in one else one.get('meets', [])
        failed = [c['id'] for c in admission.get('conditions', []) if c['id'] not in meets]
        if failed:
            applications.append({'kvk': one['kvk'], 'status': 'refused', 'failed': failed})
            continue
        start = max(amsterdam_day(decided).isoformat(), admission['startsOn'])
        if admission['entry'] != 'continuous':
            start = min(day for day in admission['entry'] if day >= start)
        applications.append({'kvk': one['kvk'], 'status': 'admitted', 'failed': [], 'contractFrom': start})
    # a stable sort: of one provider the order of the file
    return {'id': admission['id'], 'applications': sorted(applications, key=lambda a: a['kvk'])}, told


# --- a revision of running agreements ---------------------------------------------------------------------------

def percent(part, whole):
    """One decimal, half up, of the exact share; of nothing nobody has a share."""
    return shown(half_up(Fraction(100 * part, whole) if whole else Fraction(0), 1), 1)


def revise(revision):
    """The revision's outcome, and what its municipalities were told as (moment, event)."""
    until = instant(revision['signUntil'])
    stands = {}
    for one in sorted(revision.get('decisions', []), key=lambda d: instant(d['at'])):
        # Who accepted is bound; what arrives at the last moment itself, or later, is refused.
        if instant(one['at']) < until and stands.get(one['kvk']) != 'accepted':
            stands[one['kvk']] = one['outcome']
    invited = sorted(revision['invited'], key=lambda i: i['kvk'])
    of = lambda outcome: [i['kvk'] for i in invited if stands.get(i['kvk']) == outcome]
    share = lambda weigh: percent(sum(weigh(i) for i in invited if stands.get(i['kvk']) == 'accepted'), sum(map(weigh, invited)))
    told = [(instant(revision['finalAt']), 'revision.final'), (until, 'revision.signed')]
    for one in revision['rounds']:
        told += [(instant(one[key]), event) for key, event in (('consultAt', 'revision.consultation'), ('draftAt', 'revision.draft'), ('replyAt', 'revision.replied'))]
    return {
        'id': revision['id'],
        'support': {'providers': share(lambda i: 1), 'turnover': share(lambda i: i['turnover']), 'youths': share(lambda i: i['youths'])},
        'accepted': of('accepted'), 'ended': of('refused'), 'unanswered': of(None),
        'openReactions': 0,  # a file in which a reaction has no reply is not played
    }, told


def season(scenario):
    tenders, admissions, revisions, notices = [], [], [], []

    def tell(procedure, told):
        notices.extend({'municipality': m, 'event': event, 'about': procedure['id'], 'at': iso(moment)}
                       for moment, event in told for m in TAKES_PART[procedure['segment']])

    for tender in scenario.get('tenders', []):
        outcome, told = play(tender, scenario['seed'])
        tenders.append(outcome)
        tell(tender, told)
    for admission in scenario.get('admissions', []):
        outcome, told = admit(admission)
        admissions.append(outcome)
        tell(admission, told)
    for revision in scenario.get('revisions', []):
        outcome, told = revise(revision)
        revisions.append(outcome)
        tell(revision, told)
    notices.sort(key=lambda n: (n['at'], n['event'], n['municipality']))
    return {'tenders': tenders, 'admissions': admissions, 'revisions': revisions, 'notices': notices}


if __name__ == '__main__':
    with open(sys.argv[1], encoding='utf-8') as file:
        result = season(json.load(file, parse_float=Fraction))
    text = json.dumps(result, ensure_ascii=False, indent=2)
    sys.stdout.buffer.write((text + '\n').encode('utf-8'))
