package id.kia.tests.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.LogMessage;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.seal.SealContext;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.RequestText;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sync.HubTime;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogRecord;
import id.kia.contract.sync.OrderBundle;
import id.kia.contract.sync.ReceiptBundle;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.sync.HubFault;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Files on a USB stick, both ways. What is not signed is refused with a code and not one row is
 * written; what is signed and yet odd is dealt with or refused; a good file beside it, or after it,
 * is taken all the same.
 *
 * <p>First byte: to the kiosk as it stands, to the kiosk signed by its hub, to the hub as it
 * stands, to the hub signed by the kiosk. Signed entries count from the first one that is not read
 * yet, and the kiosk's sealed content is given open.
 */
final class StickTarget implements FuzzTarget {
  private static final Set<HubFault.Kind> NOTHING_DONE =
      EnumSet.of(
          HubFault.Kind.BUNDLE_FORGED,
          HubFault.Kind.BUNDLE_OLD,
          HubFault.Kind.BUNDLE_OTHER_LIFE,
          HubFault.Kind.BUNDLE_GAP);

  private final StickPeers peers = new StickPeers();
  private long bundles;
  private long receipts;
  private long read;
  private long orders;

  StickTarget() throws Exception {
    goodOrders();
  }

  @Override
  public void take(byte[] input) throws Exception {
    if (input.length == 0) {
      return;
    }
    byte[] file = peers.known(Arrays.copyOfRange(input, 1, input.length));
    switch (input[0] & 3) {
      case 0 -> toKiosk(file, false);
      case 1 -> toKiosk(signedByHub(file), true);
      case 2 -> {
        if (peers.receipts(file) == 200) {
          throw new AssertionError("the hub took what no kiosk signed");
        }
      }
      default -> {
        var _ = peers.receipts(signedByKiosk(file));
        goodReceipts();
      }
    }
  }

  private void toKiosk(byte[] file, boolean signed) throws Exception {
    Files.write(peers.stick.resolve(name(0)), file);
    long before = peers.rowsWritten();
    try {
      peers.link.look(peers.stick);
      if (!signed) {
        throw new AssertionError("the kiosk took what its hub did not sign");
      }
    } catch (HubFault told) {
      boolean known = NOTHING_DONE.contains(told.kind());
      if (known && peers.rowsWritten() != before) {
        throw new AssertionError("something was done with what was refused", told);
      }
      if (!known && told.kind() != HubFault.Kind.NOT_UNDERSTOOD) {
        throw told;
      }
    }
    goodOrders();
    sweep();
  }

  /** A good bundle beside whatever else lies there. */
  private void goodOrders() throws Exception {
    OrderId id = new OrderId(new UUID(7, ++orders));
    read = peers.cursor();
    Path good =
        Files.write(
            peers.stick.resolve(name(++bundles)),
            Json.bytes(bundle(List.of(entry(1, new OrderRecalled(id, 1))), List.of())));
    try {
      peers.link.look(peers.stick);
    } catch (HubFault told) {
      // Of what lies beside it.
      if (Files.exists(good)) {
        throw new AssertionError("a good bundle is not taken: " + told.getMessage(), told);
      }
    }
    Optional<KioskOrder> order =
        peers.storage.store().read(h -> peers.storage.orders().find(h, id));
    if (order.map(KioskOrder::state).filter(OrderState.RECALLED::equals).isEmpty()) {
      throw new AssertionError("a good bundle did nothing");
    }
  }

  private void goodReceipts() throws Exception {
    // Of a life that no input names: a signed input may say anything about the kiosk's own.
    Incarnation other = new Incarnation(new UUID(9, ++orders));
    byte[] payload =
        StickSeeds.receipts(other.toString(), peers.enrolment.hubIncarnation().toString());
    if (peers.receipts(signedByKiosk(payload)) != 200) {
      throw new AssertionError("good receipts are not taken");
    }
  }

  private byte[] signedByKiosk(byte[] payload) {
    if (payload.length == 0) {
      return payload;
    }
    long number = ++receipts;
    byte[] text = RequestText.bytes("STICK", peers.kiosk().value(), Long.toString(number), payload);
    byte[] signature = peers.kioskKey().sign(Purpose.REQUEST, text);
    return Json.bytes(new ReceiptBundle(peers.kiosk(), number, payload, signature));
  }

  private byte[] signedByHub(byte[] file) {
    OrderBundle odd;
    try {
      odd = Json.read(file, OrderBundle.class);
    } catch (BadJsonException e) {
      return file;
    }
    read = peers.cursor();
    bundles++;
    List<LogEntry> entries = new ArrayList<>();
    for (LogEntry entry : odd.entries()) {
      try {
        LogRecord said = Json.read(entry.envelope().payload(), LogRecord.class);
        entries.add(
            entry(
                entry.sequence() % 1000,
                said.message() instanceof OrderPushed pushed ? sealed(pushed) : said.message()));
      } catch (BadJsonException e) {
        entries.add(
            new LogEntry(
                read + 1 + entry.sequence() % 1000,
                SignedEnvelope.sign(peers.hubKeys.log(), entry.envelope().payload())));
      }
    }
    return Json.bytes(bundle(entries, odd.photos()));
  }

  private LogEntry entry(long behind, LogMessage message) {
    return LogEntry.sign(
        peers.hubKeys.log(),
        new LogRecord(peers.kiosk(), peers.enrolment.hubIncarnation(), read + behind, message));
  }

  private OrderPushed sealed(OrderPushed open) throws BadJsonException {
    SealContext context = SealContext.content(peers.kiosk(), open.orderId(), open.version());
    ObjectNode tree = (ObjectNode) Json.tree(open);
    tree.put(
        "sealedContent",
        peers.storage.keys().kioskKeys().sealing().publicKey().seal(open.sealedContent(), context));
    return Json.read(Json.bytes(tree), OrderPushed.class);
  }

  private OrderBundle bundle(List<LogEntry> entries, List<OrderBundle.Photo> photos) {
    Incarnation life = peers.enrolment.hubIncarnation();
    String digest = OrderBundle.digest(peers.kiosk(), life, bundles, entries);
    HubTime time = new HubTime(1_795_267_200_000L, OrderBundle.NONCE, digest);
    return new OrderBundle(
        peers.kiosk(),
        life,
        bundles,
        entries,
        photos,
        SignedEnvelope.sign(peers.hubKeys.time(), Json.bytes(time)),
        null);
  }

  private String name(long number) {
    return "kia-orders-%s-%06d.json".formatted(peers.kiosk(), number);
  }

  private void sweep() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(peers.stick, "kia-orders-*")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() {
    peers.close();
  }
}
