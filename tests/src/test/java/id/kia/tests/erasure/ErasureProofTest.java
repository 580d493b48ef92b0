package id.kia.tests.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import id.kia.card.CardDots;
import id.kia.card.CardRenderer;
import id.kia.card.UnprintableCardException;
import id.kia.contract.Json;
import id.kia.drivers.CardImage;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.CardArtist;
import id.kia.kiosk.store.StoreWatch;
import id.kia.kiosk.vault.OrderContent;
import id.kia.tests.soak.Pupil;
import id.kia.tests.soak.SoakPrinter;
import id.kia.tests.soak.SoakSchool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Seven weeks at a kiosk that is switched off every evening, logs at DEBUG, a backup of all its
 * files each night. One child collects, one collects a second version, one is recalled, one never
 * comes; the last came today and is the proof that thief and search would find what is there.
 */
class ErasureProofTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 20);
  private static final Pupil COLLECTS = new Pupil(60_001, FIRST_DAY);
  private static final Pupil COLLECTS_ANOTHER = new Pupil(60_002, FIRST_DAY);
  private static final Pupil IS_RECALLED = new Pupil(60_003, FIRST_DAY);
  private static final Pupil NEVER_COMES = new Pupil(60_004, FIRST_DAY);
  private static final Pupil CAME_TODAY = new Pupil(60_005, FIRST_DAY.plusDays(50));
  private static final List<Pupil> FORGOTTEN =
      List.of(COLLECTS, COLLECTS_ANOTHER, IS_RECALLED, NEVER_COMES);

  @TempDir private Path folder;
  private final CardRenderer renderer = new CardRenderer();
  private final Map<String, Thief.Sealed> everSealed = new HashMap<>();
  private final List<Path> backups = new ArrayList<>();
  private Path data;
  private Archive archive;
  private FileAppender<ILoggingEvent> log;

  @BeforeEach
  void logEverything() {
    data = folder.resolve("kiosk");
    archive = new Archive(data, needles());
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(context);
    lines.setPattern("%d %level %logger %msg%n%ex");
    lines.start();
    log = new FileAppender<>();
    log.setContext(context);
    log.setFile(data.resolve("kiosk.log").toString());
    log.setEncoder(lines);
    log.start();
    root().addAppender(log);
    root().setLevel(Level.DEBUG);
  }

  @AfterEach
  void logAsUsual() {
    root().detachAppender(log);
    root().setLevel(Level.INFO);
    log.stop();
  }

  @Test
  void no_forgotten_child_is_in_any_byte_the_kiosk_ever_wrote_or_opens_by_any_key_it_has_left()
      throws IOException, java.sql.SQLException {
    try (SoakPrinter machine = new SoakPrinter(folder)) {
      days(machine);
    }
    archive.look();
    assertTrue(archive.commits() > 80, () -> "only " + archive.commits() + " commits were kept");
    assertEquals(Set.of(), archive.found());
    assertFalse(needles().in(Json.bytes(COLLECTS.content())).isEmpty(), "the search finds nothing");
    assertEquals(3, needles().in(COLLECTS.photo()).size(), "the search finds no photograph");

    Set<String> today = Set.of(CAME_TODAY.order().toString());
    Thief thief = Thief.with(data.resolve("keys.json"), data.resolve("wrapping.key"));
    assertEquals(today, thief.opens(List.copyOf(everSealed.values())));
    assertEquals(today, thief.opens(inBackups()));
    Thief early = Thief.with(early().resolve("keys.json"), early().resolve("wrapping.key"));
    assertEquals(
        orders(FORGOTTEN),
        early.opens(Thief.sealed(early().resolve("kiosk.db"))),
        "whoever kept the keys of the first day reads what was sealed on it");
  }

  private void days(SoakPrinter machine) throws IOException {
    day(
        machine,
        0,
        school -> {
          school.load(10);
          FORGOTTEN.forEach(school::arrives);
        });
    day(
        machine,
        1,
        school -> {
          school.collects(COLLECTS);
          school.isRecalled(IS_RECALLED);
          school.arrivesAgain(COLLECTS_ANOTHER);
        });
    day(machine, 2, school -> school.collects(COLLECTS_ANOTHER));
    for (int day : new int[] {3, 7, 8, 9, 30, 44, 45, 46}) {
      day(machine, day, school -> {});
    }
    day(
        machine,
        53,
        school -> {
          school.arrives(CAME_TODAY);
          FORGOTTEN.forEach(pupil -> isOver(school, pupil));
        });
  }

  private static void isOver(SoakSchool school, Pupil pupil) {
    var storage = school.storage();
    OrderState state =
        storage.store().read(h -> storage.orders().find(h, pupil.order())).orElseThrow().state();
    Set<OrderState> over = Set.of(OrderState.HANDED_OVER, OrderState.RECALLED, OrderState.EXPIRED);
    assertTrue(over.contains(state), () -> pupil + " is " + state);
  }

  /** What happens on a day. */
  private interface Happens {
    void at(SoakSchool school);
  }

  private void day(SoakPrinter machine, int number, Happens what) throws IOException {
    try (SoakSchool school = new SoakSchool(data, machine, artist(), watch())) {
      school.morning(FIRST_DAY.plusDays(number));
      what.at(school);
    }
    archive.look();
    Path backup = folder.resolve("backup-" + number);
    Archive.copy(data, backup);
    backups.add(backup);
  }

  private StoreWatch watch() {
    return new StoreWatch() {
      @Override
      public void beforeCommit(Handle tx) {
        tx.createQuery("select order_id, key_id, content, photo from sealed_content")
            .map(
                (row, context) -> {
                  String order = row.getString("order_id");
                  String key = row.getString("key_id");
                  keep(order, key, "content", row.getBytes("content"));
                  keep(order, key, "photo", row.getBytes("photo"));
                  return order;
                })
            .list();
      }

      @Override
      public void committed() {
        archive.committed();
      }
    };
  }

  private void keep(String order, String key, String part, byte[] box) {
    String use = "kia/vault/v1|" + part + "|" + order + "|" + key;
    everSealed.put(use, new Thief.Sealed(order, use, box));
  }

  private List<Thief.Sealed> inBackups() throws java.sql.SQLException {
    List<Thief.Sealed> parts = new ArrayList<>();
    for (Path backup : backups) {
      parts.addAll(Thief.sealed(backup.resolve("kiosk.db")));
    }
    return parts;
  }

  private Path early() {
    return backups.getFirst();
  }

  private static Set<String> orders(List<Pupil> pupils) {
    Set<String> orders = new TreeSet<>();
    pupils.forEach(pupil -> orders.add(pupil.order().toString()));
    return orders;
  }

  /** The kiosk's own drawing. */
  private CardArtist artist() {
    return content -> CardArtist.Drawing.unseen(drawn(content));
  }

  private CardImage drawn(OrderContent content) {
    try {
      CardDots dots = renderer.render(content.content(), Optional.ofNullable(content.photo()));
      return new CardImage(CardDots.WIDTH, CardDots.HEIGHT, dots.rgb(), dots.black());
    } catch (UnprintableCardException e) {
      throw new AssertionError("an invented card cannot be drawn", e);
    }
  }

  private static Needles needles() {
    Needles needles = new Needles();
    byte[] photo = COLLECTS.photo();
    needles.bytes(Arrays.copyOf(photo, 24), "the beginning of a JPEG");
    for (int at : new int[] {photo.length / 3, photo.length / 2}) {
      needles.bytes(Arrays.copyOfRange(photo, at, at + 24), "the photograph at " + at);
    }
    for (Pupil pupil : FORGOTTEN) {
      needles.text(pupil.content().name().value()).text(pupil.content().nik().value());
    }
    return needles
        .text(COLLECTS.content().familyCardNo().value())
        .text(COLLECTS.content().address().value());
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
