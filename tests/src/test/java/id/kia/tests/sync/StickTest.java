package id.kia.tests.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.Json;
import id.kia.contract.order.OrderId;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.ReceiptBundle;
import id.kia.hub.keys.KeyChange;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.sync.HubFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second road of a dead link: a USB stick, there and back. */
class StickTest {
  private static final int PHOTO = 3_000;
  @TempDir private Path folder;
  private final Cards cards = new Cards();
  private Path stick;
  private Office office;
  private School school;

  @BeforeEach
  void open() throws Exception {
    stick = Files.createDirectories(folder.resolve("stick"));
    office = new Office(folder.resolve("hub"));
    school = School.enrolled(folder.resolve("one"), office, cards);
    school.round();
  }

  @AfterEach
  void close() {
    school.close();
    office.close();
  }

  @Test
  void orders_with_photographs_go_out_and_receipts_come_back_without_any_line() throws Exception {
    List<OrderId> orders = office.push(school, office.verified(3, PHOTO));
    assertEquals("", office.ask("recall", orders.get(2)));
    lay("kia-orders-" + school.id() + "-000001.json", bundle());
    school.link.look(stick);
    assertEquals(2, school.in(OrderState.QUEUED).size());
    assertEquals(OrderState.RECALLED, school.state(orders.get(2)));
    assertEquals(PHOTO, school.photo(orders.get(0)).length);
    school.issue(orders.get(0));
    school.link.look(stick);
    assertEquals("", receipts());
    assertEquals("HANDED_OVER", office.state(orders.get(0)));
    assertEquals("RECALLED", office.state(orders.get(2)));
    // What was read is not written again; the line, when it is back, doubles nothing.
    assertFalse(new String(bundle(), StandardCharsets.UTF_8).contains("\"sequence\""));
    school.round();
    school.issue(orders.get(1));
    school.round();
    assertEquals(2, office.byState().path("HANDED_OVER").asInt());
    assertEquals(List.of(), office.concerns(school));
    cards.assertEach(2);
  }

  @Test
  void an_old_a_changed_and_a_foreign_bundle_are_refused_with_their_codes() throws Exception {
    office.push(school, office.verified(1, 0));
    byte[] first = bundle();
    byte[] second = bundle();
    String name = "kia-orders-" + school.id() + "-";
    lay(name + "000002.json", second);
    school.link.look(stick);
    assertEquals(1, school.in(OrderState.QUEUED).size());
    lay(name + "000002.json", second);
    school.link.look(stick);
    assertTrue(Files.exists(stick.resolve(name + "000002.json.taken")), "the same is no fault");
    lay(name + "000001.json", first);
    assertEquals("Y-111", fault());
    String changed =
        new String(bundle(), StandardCharsets.UTF_8).replace("\"number\":3", "\"number\":9");
    lay(name + "000001.json", changed.getBytes(StandardCharsets.UTF_8));
    assertEquals("Y-110", fault());
    lay(name + "000001.json", new byte[] {1, 2, 3});
    assertEquals("Y-110", fault());
    Files.delete(stick.resolve(name + "000001.json"));
    try (School other = School.enrolled(folder.resolve("two"), office, cards)) {
      lay("kia-orders-" + other.id() + "-000001.json", bundle(other));
      school.link.look(stick);
      Files.move(
          stick.resolve("kia-orders-" + other.id() + "-000001.json"),
          stick.resolve(name + "000004.json"));
      assertEquals("Y-110", fault());
    }
    assertEquals(1, school.in(OrderState.QUEUED).size());
  }

  @Test
  void a_damaged_bundle_holds_up_neither_the_good_one_behind_it_nor_the_receipts()
      throws Exception {
    OrderId order = office.push(school, office.verified(1, 0)).getFirst();
    byte[] good = bundle();
    String name = "kia-orders-" + school.id() + "-";
    lay(name + "000001.json", Arrays.copyOf(good, good.length / 2));
    lay(name + "000002.json", good);
    assertEquals("Y-110", fault());
    assertEquals(OrderState.QUEUED, school.state(order));
    assertEquals("", receipts());
    assertEquals("QUEUED", office.state(order));
  }

  @Test
  void a_bundle_of_another_life_of_the_hub_is_refused() throws Exception {
    office.push(school, office.verified(1, 0));
    byte[] before = bundle();
    Path backup = office.backup();
    office.restore(backup);
    school.hubIsAt(office.uri());
    school.round();
    lay("kia-orders-" + school.id() + "-000001.json", before);
    assertEquals("Y-112", fault());
  }

  @Test
  void a_bundle_that_begins_behind_what_this_store_has_read_is_refused_and_nothing_of_it_acts()
      throws Exception {
    Path image = school.image("image");
    List<String> children = office.verified(2, 0);
    office.push(school, children.subList(0, 1));
    school.round();
    // The office knows how far it read from the next time it asks.
    school.round();
    OrderId second = office.push(school, children.subList(1, 2)).getFirst();
    byte[] behind = bundle();
    // The SD card is put back and read less than the office knows of.
    school.restore(image);
    lay("kia-orders-" + school.id() + "-000001.json", behind);
    assertEquals("Y-113", fault());
    assertFalse(school.knows(second));
  }

  @Test
  void renewed_keys_of_the_hub_come_with_the_bundle_and_an_older_list_alarms_nobody()
      throws Exception {
    Path data = folder.resolve("rooted");
    SigningKey root = SigningKey.generate(Purpose.KEYS, new SecureRandom());
    renew(data, root, Set.of());
    try (Office rooted = new Office(data);
        School far = School.enrolled(folder.resolve("far"), rooted, cards)) {
      far.round();
      String name = "kia-orders-" + far.id() + "-";
      OrderId first = rooted.push(far, rooted.verified(1, 0)).getFirst();
      byte[] before = rooted.file("/office/kiosks/bundle", Map.of("kiosk", far.id()));
      rooted.stop();
      renew(data, root, Set.of(Purpose.LOG, Purpose.TIME));
      rooted.start();
      lay(name + "000002.json", rooted.file("/office/kiosks/bundle", Map.of("kiosk", far.id())));
      far.link.look(stick);
      assertEquals(OrderState.QUEUED, far.state(first));
      assertEquals(2, far.link.enrolment().orElseThrow().keyList());
      // One of before the renewal, which was forgotten in a drawer.
      lay(name + "000001.json", before);
      assertEquals("Y-111", assertThrows(HubFault.class, () -> far.link.look(stick)).kind().code());
      assertEquals(2, far.link.enrolment().orElseThrow().keyList());
      far.hubIsAt(rooted.uri());
      far.round();
      assertEquals(List.of(), rooted.concerns(far));
    }
  }

  private static void renew(Path data, SigningKey root, Set<Purpose> uses) throws Exception {
    KeyChange change = new KeyChange(Files.createDirectories(data), "6311", new SecureRandom());
    change.install(root.verifyingKey().bytes(), change.ask(uses, Set.of()).signedBy(root));
  }

  @Test
  void receipts_that_come_again_or_were_changed_are_refused_and_change_nothing() throws Exception {
    OrderId order = office.push(school, office.verified(1, 0)).getFirst();
    school.round();
    school.issue(order);
    school.link.look(stick);
    byte[] file = Files.readAllBytes(receiptsFile());
    ReceiptBundle genuine = Json.read(file, ReceiptBundle.class);
    byte[] signature = genuine.signature().clone();
    signature[7] ^= 1;
    ReceiptBundle forged =
        new ReceiptBundle(genuine.kiosk(), genuine.number(), genuine.payload(), signature);
    assertEquals("STICK_FORGED", office.receipts(Json.bytes(forged)));
    ReceiptBundle renumbered =
        new ReceiptBundle(
            genuine.kiosk(), genuine.number() + 1, genuine.payload(), genuine.signature());
    assertEquals("STICK_FORGED", office.receipts(Json.bytes(renumbered)));
    assertEquals("QUEUED", office.state(order));
    assertEquals("", office.receipts(file));
    assertEquals("HANDED_OVER", office.state(order));
    assertEquals("STICK_OLD", office.receipts(file));
    assertEquals("STICK_DAMAGED", office.receipts(new byte[] {1}));
    school.round();
    cards.assertEach(1);
    assertEquals(List.of(), office.concerns(school));
  }

  private byte[] bundle() throws Exception {
    return bundle(school);
  }

  private byte[] bundle(School kiosk) throws Exception {
    return office.file("/office/kiosks/bundle", Map.of("kiosk", kiosk.id()));
  }

  private String fault() {
    return assertThrows(HubFault.class, () -> school.link.look(stick)).kind().code();
  }

  private void lay(String name, byte[] bytes) throws IOException {
    Files.write(stick.resolve(name), bytes);
  }

  private String receipts() throws Exception {
    return office.receipts(Files.readAllBytes(receiptsFile()));
  }

  private Path receiptsFile() throws IOException {
    try (Stream<Path> files = Files.list(stick)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("kia-receipts-"))
          .max(Path::compareTo)
          .orElseThrow();
    }
  }
}
