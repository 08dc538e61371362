import { startS3 } from './server.ts';

const [port = '', dir = '', accessKeyId = '', secretAccessKey = ''] = process.argv.slice(2);
if (!/^\d{1,5}$/.test(port) || dir === '' || accessKeyId === '' || secretAccessKey === '') {
  process.stderr.write('Usage: node infra/local/s3/main.ts PORT DIR KEY SECRET\n');
  process.exit(2);
}

try {
  const server = await startS3({ dir, port: Number(port), credentials: [{ accessKeyId, secretAccessKey }] });
  process.stdout.write(`S3 at ${server.endpoint}, data in ${dir}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close().then(() => process.exit(0)));
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  process.stderr.write(taken ? `Port ${port} is taken by another program.\n` : `S3 could not start: ${String(error)}\n`);
  process.exit(1);
}
