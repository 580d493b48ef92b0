package id.kia.kiosk.sync;

import java.time.Duration;

/** Repeats one step for ever, on a virtual thread: at once, after a wake, or after a back-off. */
final class Loop implements Runnable {
  /** One round. */
  interface Step {
    /** Whether to go on at once. */
    boolean run() throws HubFault, InterruptedException;
  }

  private final String name;
  private final Step step;
  private final Signal wake;
  private final Duration idle;
  private final BackOff backOff;
  private final LinkHealth health;

  Loop(String name, Step step, Signal wake, Duration idle, BackOff backOff, LinkHealth health) {
    this.name = name;
    this.step = step;
    this.wake = wake;
    this.idle = idle;
    this.backOff = backOff;
    this.health = health;
  }

  Thread start() {
    return Thread.ofVirtual().name(name).start(this);
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        round();
      }
    } catch (InterruptedException e) {
      // Closed.
      Thread.currentThread().interrupt();
    }
  }

  private void round() throws InterruptedException {
    boolean more;
    try {
      more = step.run();
      backOff.reset();
      health.good(name);
    } catch (HubFault e) {
      health.failed(name, e);
      rest();
      return;
    } catch (RuntimeException e) {
      // A full disk or a program's fault must not end the line for ever: it is shown and retried.
      health.broken(name, e);
      rest();
      return;
    }
    if (!more) {
      wake.await(idle);
    }
  }

  /** Not shortened by wakes: those come fast while the hub is in trouble. */
  private void rest() throws InterruptedException {
    new Signal().await(backOff.next());
  }
}
