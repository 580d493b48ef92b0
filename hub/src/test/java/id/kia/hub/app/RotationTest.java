package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.sign.KeyId;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sync.Greeting;
import id.kia.contract.sync.GreetingReply;
import id.kia.contract.sync.Life;
import id.kia.contract.sync.LogPage;
import id.kia.contract.trust.KeyList;
import id.kia.contract.trust.KeyListCheck;
import id.kia.hub.keys.KeyChange;
import id.kia.hub.keys.RootKeyFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that got new keys: what a kiosk is told, and by whom it is signed. */
class RotationTest {
  private static final char[] SECRET = "kuda makan rumput".toCharArray();
  private final SecureRandom random = new SecureRandom();
  @TempDir Path data;
  @TempDir Path medium;

  @Test
  void a_page_brings_the_list_to_a_kiosk_with_another_one_and_its_entries_are_signed_by_it()
      throws Exception {
    RootKeyFile root =
        RootKeyFile.create(
            medium.resolve("root.key"), "6311", SECRET, RootKeyFile.Cost.NONE, random);
    KeyChange change = new KeyChange(data, "6311", random);
    change.install(root.publicKey(), root.sign(change.ask(Set.of(), Set.of()), SECRET, random));
    LogPage before;
    KeyId stolen;
    TestKiosk kiosk;
    try (TestHub hub = new TestHub(data)) {
      kiosk = new TestKiosk(hub.port());
      assertEquals(201, kiosk.enrol(TestHub.SECRET).statusCode());
      assertArrayEquals(root.publicKey(), kiosk.home().root());
      before = page(kiosk, 1);
      assertNull(before.keyList(), "the kiosk follows this very list");
      stolen = before.entries().getFirst().envelope().keyId();
    }
    KeyList asked = change.ask(Set.of(Purpose.TIME), Set.of(stolen));
    change.install(root.publicKey(), root.sign(asked, SECRET, random));
    try (TestHub hub = new TestHub(data)) {
      LogPage page = page(kiosk.at(hub.port()), 1);
      KeyListCheck check = new KeyListCheck(root.publicKey(), "6311");
      SignedEnvelope list = Objects.requireNonNull(page.keyList());
      assertTrue(check.first(list) instanceof KeyListCheck.Answer.Newer);
      KeyRing ring = KeyListCheck.kept(list).ring();
      assertTrue(ring.open(page.time(), Purpose.TIME).isPresent());
      var entry = page.entries().getFirst().envelope();
      assertNotEquals(stolen, entry.keyId());
      assertTrue(ring.open(entry, Purpose.LOG).isPresent(), "an entry of before, signed again");
      assertArrayEquals(before.entries().getFirst().envelope().payload(), entry.payload());
      assertNull(page(kiosk.at(hub.port()), 2).keyList());
      GreetingReply greeted = greeted(kiosk, 1);
      assertTrue(ring.open(greeted.time(), Purpose.TIME).isPresent(), "by the new time key");
      assertArrayEquals(
          list.payload(),
          Objects.requireNonNull(greeted.keyList()).payload(),
          "which the kiosk can only know from here");
      assertNull(greeted(kiosk, 2).keyList());
    }
  }

  private static GreetingReply greeted(TestKiosk kiosk, long keys) throws Exception {
    List<Life> lives = List.of(new Life(kiosk.incarnation, 0, 0, 0));
    return TestKiosk.read(
        kiosk.post("/greetings", new Greeting(kiosk.home().hubIncarnation(), 0, keys, lives)),
        GreetingReply.class);
  }

  private static LogPage page(TestKiosk kiosk, long keys) throws Exception {
    return TestKiosk.read(
        kiosk.get("/log?after=0&incarnation=" + kiosk.home().hubIncarnation() + "&keys=" + keys),
        LogPage.class);
  }
}
