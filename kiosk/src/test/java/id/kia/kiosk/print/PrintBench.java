package id.kia.kiosk.print;

import static id.kia.kiosk.TestKiosk.id;
import static id.kia.kiosk.TestKiosk.pushed;

import id.kia.contract.order.OrderId;
import id.kia.drivers.CardImage;
import id.kia.drivers.PrintListener;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.store.StoreWatch;
import id.kia.kiosk.vault.ContentVault;
import id.kia.kiosk.vault.KeyFile;
import id.kia.kiosk.vault.OrderContent;
import id.kia.kiosk.vault.PlainFileWrappingKey;
import id.kia.kiosk.vault.VaultSamples;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.jdbi.v3.core.Handle;

/** A kiosk and a printer's body; the kiosk can die and come back, the body stays. */
final class PrintBench implements AutoCloseable {
  static final OrderId A = id(1);
  static final OrderId B = id(2);
  static final Duration TAKE_TIME = Duration.ofSeconds(30);

  final TestKiosk kiosk;
  final PrinterBody body;
  final BodyPrinter printer;
  PrintDesk desk;

  /** From the next boot on. */
  DutyLimits limits = DutyLimits.USUAL;

  ContentVault vault;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  PrintBench(Path folder) {
    this.folder = folder;
    kiosk = new TestKiosk(folder.resolve("kiosk.db")).stocked();
    body = new PrinterBody(() -> kiosk.pass(Duration.ofMillis(200)));
    printer = new BodyPrinter(body);
    start();
    for (OrderId order : new OrderId[] {A, B}) {
      kiosk.store.run(
          tx -> {
            kiosk.orders.arrive(tx, pushed(order, 1));
            vault.keep(tx, order, 1, VaultSamples.content("ANAK " + tag(order)), null);
          });
    }
  }

  /** The process is gone; a new one starts on the same file with the same printer. */
  void reboot() {
    body.dead = false;
    kiosk.reboot();
    kiosk.hubSays(TestKiosk.NOON);
    start();
    desk.boot();
  }

  void claim(OrderId order) {
    kiosk.store.run(
        tx -> kiosk.orders.move(tx, order, OrderEvent.CLAIM, MoveFacts.by(Cause.COLLECTOR)));
  }

  PrintResult print(OrderId order) {
    return desk.print(order, PrintListener.NONE);
  }

  KioskOrder order(OrderId order) {
    return kiosk.store.read(h -> kiosk.orders.find(h, order)).orElseThrow();
  }

  OrderState state(OrderId order) {
    return order(order).state();
  }

  int blanks(Account account) {
    return kiosk.store.read(h -> kiosk.stock.balance(h, TestKiosk.BLANK, account));
  }

  int panels(Account account) {
    return kiosk.store.read(h -> kiosk.stock.balance(h, TestKiosk.RIBBON, account));
  }

  static int tag(OrderId order) {
    return (int) order.value().getLeastSignificantBits();
  }

  @Override
  public void close() {
    kiosk.close();
  }

  private void start() {
    kiosk.store.watch(
        new StoreWatch() {
          @Override
          public void beforeCommit(Handle tx) {
            if (body.dead) {
              throw new BodyPrinter.Died();
            }
          }
        });
    vault =
        ContentVault.open(
            kiosk.store,
            KeyFile.open(
                folder.resolve("keys.json"),
                PlainFileWrappingKey.open(folder.resolve("wrap.key"), random),
                random),
            random);
    desk =
        new PrintDesk(
            kiosk.store,
            kiosk.orders,
            kiosk.stock,
            kiosk.journal,
            kiosk.time,
            vault,
            PrintBench::drawn,
            printer,
            body,
            TAKE_TIME,
            50,
            limits);
  }

  static CardArtist.Drawing drawn(OrderContent content) {
    return CardArtist.Drawing.unseen(draw(content));
  }

  /** A white picture whose first dot names the order. */
  static CardImage draw(OrderContent content) {
    int dots = CardImage.WIDTH * CardImage.HEIGHT;
    int[] rgb = new int[dots];
    String name = content.content().name().value();
    rgb[0] = Integer.parseInt(name.substring("ANAK ".length()));
    return new CardImage(CardImage.WIDTH, CardImage.HEIGHT, rgb, new boolean[dots]);
  }
}
