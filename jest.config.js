export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/dist/lib'],
  testMatch: ['**/test/**/*.test.js'],
  transform: {},
  // programs that tests start are slow on a machine that others use too
  testTimeout: 60_000,
  // jest would leave one core idle; on a machine of two that is half of it
  maxWorkers: '100%',
};
