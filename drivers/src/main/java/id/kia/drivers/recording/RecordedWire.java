package id.kia.drivers.recording;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Passes everything on to a printer's wire and notes what may be kept: masked commands ({@code s}),
 * replies ({@code r}) and losses ({@code lost}).
 */
final class RecordedWire implements Wire {
  private final Wire wire;
  private final HostMask mask;
  private final Consumer<ObjectNode> notes;

  RecordedWire(Wire wire, HostMask mask, Consumer<ObjectNode> notes) {
    this.wire = wire;
    this.mask = mask;
    this.notes = notes;
  }

  @Override
  public String name() {
    return wire.name();
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    try {
      int got = wire.read(into, offset, length, atMost);
      if (got > 0) {
        mask.loose().ifPresent(notes);
        String reply = new String(into, offset, got, StandardCharsets.ISO_8859_1);
        notes.accept(node().put("r", reply));
      }
      return got;
    } catch (WireException e) {
      throw lost(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    List<ObjectNode> said = mask.take(bytes, offset, length);
    said.forEach(notes);
    try {
      wire.write(bytes, offset, length, atMost);
    } catch (WireException e) {
      throw lost(e);
    }
  }

  private WireException lost(WireException e) {
    mask.loose().ifPresent(notes);
    mask.unfinished().ifPresent(notes);
    notes.accept(node().put("lost", e.code()));
    return e;
  }

  @Override
  public void discardInput() throws WireException {
    wire.discardInput();
  }

  @Override
  public void check() throws WireException {
    wire.check();
  }

  @Override
  public void close() {
    wire.close();
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
