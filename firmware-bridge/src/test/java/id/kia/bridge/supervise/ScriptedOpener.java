package id.kia.bridge.supervise;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.bridge.wire.WireOpener;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Opens what the test laid ready: a wire, or an exception. Waits until there is one. */
record ScriptedOpener(BlockingQueue<Object> openings, BooleanSupplier over) implements WireOpener {
  @Override
  public String path() {
    return "/dev/kia/test";
  }

  @Override
  public Wire open() throws WireException {
    try {
      Object next = null;
      while (next == null) {
        next = openings.poll(1, TimeUnit.MILLISECONDS);
        if (next == null && over.getAsBoolean()) {
          throw new WireException.Unavailable(path(), "the test is over", null);
        }
      }
      if (next instanceof WireException failure) {
        throw failure;
      }
      return (Wire) next;
    } catch (InterruptedException e) {
      throw new WireException.Unavailable(path(), "interrupted", e);
    }
  }
}
