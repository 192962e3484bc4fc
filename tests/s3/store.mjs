// An S3 store for the tests, which checks signatures (its page tokens need an old cipher): prints its port, and ends with its standard input.
import S3rver from '@20minutes/s3rver';

const [directory, port, checks] = process.argv.slice(2);
const store = new S3rver({
  address: '127.0.0.1',
  port: Number(port ?? 0),
  directory,
  silent: true,
  // It takes the bucket of a host name into the path that is signed, which Amazon does not: see signature_test.cpp.
  allowMismatchedSignatures: checks === 'off',
  serviceEndpoint: 'localhost',
  configureBuckets: [{ name: 'photos' }],
});
const { port: taken } = await store.run();
console.log(`port ${taken}`);
