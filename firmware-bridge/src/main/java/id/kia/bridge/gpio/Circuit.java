package id.kia.bridge.gpio;

import com.pi4j.io.gpio.digital.PullResistance;

/** How an input is wired, and so what a cut wire says. */
public enum Circuit {
  /** A contact to ground that closes when on; a cut wire says off. For keys. */
  CLOSES(PullResistance.PULL_UP, false),
  /** A loop to ground that opens when on; a cut wire says on. For door and tamper. */
  OPENS(PullResistance.PULL_UP, true),
  /** 3.3 V when on; a cut wire says off. For the output of a supply or an optocoupler. */
  DRIVEN(PullResistance.PULL_DOWN, true);

  private final PullResistance pull;
  private final boolean onWhenHigh;

  Circuit(PullResistance pull, boolean onWhenHigh) {
    this.pull = pull;
    this.onWhenHigh = onWhenHigh;
  }

  PullResistance pull() {
    return pull;
  }

  boolean on(boolean high) {
    return high == onWhenHigh;
  }
}
