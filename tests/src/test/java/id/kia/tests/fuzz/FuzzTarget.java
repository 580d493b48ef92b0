package id.kia.tests.fuzz;

/** One parser with the property it is held to. One thread; may be fed millions of times. */
interface FuzzTarget extends AutoCloseable {

  /**
   * Feeds these bytes.
   *
   * @throws AssertionError when the property does not hold
   * @throws Exception what the parser let out and should not have
   */
  void take(byte[] input) throws Exception;

  /** Gives back what it opened. */
  @Override
  default void close() {}
}
