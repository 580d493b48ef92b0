package id.kia.bridge.supervise;

import java.time.Duration;

/** Where a supervised port is now. */
public sealed interface PortState {

  /** The port is being opened. */
  record Searching() implements PortState {}

  /** The port is open; whether the right device is behind it is being asked. */
  record Identifying() implements PortState {}

  /** The device was identified after this opening; work is taken. */
  record Ready() implements PortState {}

  /**
   * It could not be opened or identified; the next attempt follows.
   *
   * @param code the code of the cause, for instance {@code W-UNAVAILABLE}
   * @param why the cause in words, for logs
   * @param attempts attempts since the port was ready last, 1 or more
   * @param retryIn time until the next attempt
   */
  record Absent(String code, String why, int attempts, Duration retryIn) implements PortState {}

  /**
   * It was ready and is gone; the work that ran then has failed.
   *
   * @param code the code of the cause, for instance {@code W-LOST}
   * @param why the cause in words, for logs
   * @param retryIn time until it is searched again
   */
  record Lost(String code, String why, Duration retryIn) implements PortState {}

  /** Closed for good. */
  record Closed() implements PortState {}
}
