package id.kia.kiosk.sync;

import java.net.http.HttpResponse.ResponseInfo;

/**
 * Listens to the hub's server-sent events. They only wake: nothing in them is believed, and a lost
 * one is made up for by the next pull.
 */
final class WakeLine implements Loop.Step {
  private final HubApi hub;
  private final Signal pull;

  WakeLine(HubApi hub, Signal pull) {
    this.hub = hub;
    this.pull = pull;
  }

  @Override
  public boolean run() throws HubFault, InterruptedException {
    hub.wake(new Lines());
    return false;
  }

  /** Wakes for each line of data; comments only keep the line alive. */
  private final class Lines implements BodySink {
    private static final String DATA = "data";
    private final StringBuilder start = new StringBuilder();

    @Override
    public void begin(ResponseInfo head) {
      // Something may have come while nobody listened.
      pull.raise();
    }

    @Override
    public void add(byte[] bytes) {
      for (byte one : bytes) {
        if (one == '\n') {
          if (DATA.contentEquals(start)) {
            pull.raise();
          }
          start.setLength(0);
        } else if (start.length() < DATA.length()) {
          start.append((char) (one & 0xFF));
        }
      }
    }
  }
}
