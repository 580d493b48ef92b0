package id.kia.hub.app;

import id.kia.contract.code.CodeKey;
import id.kia.hub.fleet.EnrolledKiosk;
import id.kia.hub.fleet.Enrolment;
import id.kia.hub.fleet.EventSink;
import id.kia.hub.fleet.EventsIn;
import id.kia.hub.fleet.Greetings;
import id.kia.hub.fleet.HubLife;
import id.kia.hub.fleet.KioskListStore;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.fleet.Kiosks;
import id.kia.hub.fleet.LogInDesk;
import id.kia.hub.fleet.Nonces;
import id.kia.hub.fleet.StaffNews;
import id.kia.hub.intake.Corrections;
import id.kia.hub.intake.ImportJobs;
import id.kia.hub.intake.Imports;
import id.kia.hub.intake.Intake;
import id.kia.hub.intake.OfficeRules;
import id.kia.hub.intake.Regions;
import id.kia.hub.keys.HubKeys;
import id.kia.hub.keys.RootedList;
import id.kia.hub.pages.OfficeDesks;
import id.kia.hub.people.Audit;
import id.kia.hub.people.LogIn;
import id.kia.hub.people.Passwords;
import id.kia.hub.people.StaffStore;
import id.kia.hub.pickup.CodeMint;
import id.kia.hub.push.CardPreview;
import id.kia.hub.push.ListComparison;
import id.kia.hub.push.MoveDesk;
import id.kia.hub.push.OrderDesk;
import id.kia.hub.push.OrderEvents;
import id.kia.hub.push.OrderPaper;
import id.kia.hub.push.PushDesk;
import id.kia.hub.push.Sealing;
import id.kia.hub.push.SlipDesk;
import id.kia.hub.push.StickDesk;
import id.kia.hub.report.CardEvents;
import id.kia.hub.report.Pace;
import id.kia.hub.report.Reports;
import id.kia.hub.stock.StockBook;
import id.kia.hub.stock.StockEvents;
import id.kia.hub.store.HubMark;
import id.kia.hub.store.HubStore;
import id.kia.hub.store.SettingStore;
import id.kia.hub.verify.VerifyDesk;
import id.kia.hub.verify.WorkList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Every part of the hub below HTTP, wired over one data folder. */
record Hub(
    HubStore store,
    HubKeys keys,
    StaffStore staff,
    Audit audit,
    Kiosks kiosks,
    KioskLog log,
    Enrolment enrolment,
    Nonces nonces,
    EventsIn events,
    Greetings greetings,
    OfficeDesks desks) {

  /** What a service takes from outside: time, randomness, ids. */
  record World(InstantSource time, SecureRandom random, Supplier<UUID> ids) {}

  /** Opens the store, makes what is missing, lets the first staff and the first kiosk in. */
  static Hub open(HubConfig config, World world) throws IOException {
    Path data = Files.createDirectories(config.dataDir());
    HubKeys keys = HubKeys.open(data.resolve(HubKeys.FILE), world.random());
    String office = config.office().code();
    HubStore store = HubStore.open(data.resolve("hub.db"), world.time());
    HubLife life = new HubLife(office, world.ids(), world.time());
    StaffStore staff = new StaffStore(office);
    Audit audit = new Audit(office, world.time());
    KioskLog log = new KioskLog(office, life, keys.log(), world.time());
    Kiosks kiosks = new Kiosks(office, keys.wrapping());
    HubMark.count(
        store,
        office,
        data.resolve("hub.mark"),
        h -> life.ensure(h),
        h ->
            life.begin(
                h, kiosks.all(h).stream().map(EnrolledKiosk::id).toList(), "OLDER_THAN_ITS_MARK"));
    StaffNews staffNews = new StaffNews(kiosks, log, staff::withPin);
    Enrolment enrolment =
        new Enrolment(
            store,
            kiosks,
            log,
            keys,
            new Enrolment.Office(office, config.office().name(), config.office().zone()),
            staffNews,
            world.time(),
            world.random());
    Path regions = config.regions();
    CodeMint mint = new CodeMint(keys.code(), office, world.random());
    LogIn logIn = new LogIn(store, staff, audit, world.time(), world.random());
    OrderPaper paper =
        new OrderPaper(
            config.office(),
            config.policy().push(),
            keys.wrapping(),
            world.time(),
            mint,
            world.ids(),
            store.write(h -> nikKey(h, office, keys, world.random())));
    Sealing sealing = new Sealing(store, kiosks, log, paper, audit, world.time());
    PushDesk push =
        new PushDesk(store, kiosks, log, life, paper, audit, config.office().zone(), world.time());
    OfficeRules rules =
        config.policy().rules(office, regions == null ? Regions.NONE : Regions.read(regions));
    MoveDesk moves = new MoveDesk(store, office, kiosks, log, life, paper, audit, world.time());
    List<EventSink> sinks =
        List.of(
            new OrderEvents(office),
            moves,
            new StockEvents(office),
            new CardEvents(office),
            sealing);
    EventsIn events = new EventsIn(store, office, kiosks, log, sinks, world.time());
    Greetings greetings =
        new Greetings(
            store,
            office,
            life,
            kiosks,
            log,
            events,
            staffNews,
            new ListComparison(office, log, world.time()),
            world.time());
    OfficeDesks desks =
        new OfficeDesks(
            store,
            config.office(),
            config.schools(),
            logIn,
            audit,
            new Imports(store, office, audit),
            new ImportJobs(
                store,
                office,
                new Intake(store, rules, config.office().zone(), world.time(), world.ids()),
                data.resolve("imports"),
                world.time(),
                world.ids()),
            new Corrections(store, rules, audit, config.office().zone(), world.time(), world.ids()),
            new VerifyDesk(store, office, audit, world.time()),
            new WorkList(store, office, audit),
            push,
            moves,
            new OrderDesk(store, kiosks, log, life, paper, audit, world.time()),
            new SlipDesk(
                store,
                office,
                mint,
                config.policy().factor(),
                keys.wrapping(),
                config.schools(),
                audit),
            new CardPreview(store, paper, log, audit, world.time()),
            enrolment,
            sealing,
            greetings,
            new StickDesk(store, office, kiosks, log, greetings, events, keys, world.time()),
            new LogInDesk(store, kiosks, staff, audit),
            new KioskListStore(office, keys.trust().map(RootedList::root)),
            new StockBook(office),
            new Reports(office),
            new Pace(office, config.office().zone()),
            world.time(),
            world.ids());
    Hub hub =
        new Hub(
            store,
            keys,
            staff,
            audit,
            kiosks,
            log,
            enrolment,
            new Nonces(world.time(), world.random()),
            events,
            greetings,
            desks);
    hub.letIn(config);
    store.write(
        h -> {
          staffNews.tellAll(h);
          return office;
        });
    return hub;
  }

  /** Made once; lies wrapped in the database, so that a backup of it still knows its children. */
  private static CodeKey nikKey(Handle h, String office, HubKeys keys, SecureRandom random) {
    String label = "kia/nik-key/v1|" + office;
    Base64.Encoder text = Base64.getEncoder();
    String wrapped =
        new SettingStore(office)
            .getOrSet(
                h,
                "nik-key",
                () ->
                    text.encodeToString(
                        keys.wrapping().wrap(CodeKey.generate(random).bytes(), label)));
    return CodeKey.of(keys.wrapping().open(Base64.getDecoder().decode(wrapped), label));
  }

  private void letIn(HubConfig config) {
    for (HubConfig.FirstStaff first : config.staff()) {
      // Hashing takes its time, so never inside a transaction.
      if (!store.read(h -> staff.known(h, first.name()))) {
        String password = Passwords.hash(first.password());
        var pin = first.kioskPin().map(Passwords::hash);
        store.write(
            h -> {
              staff.addIfMissing(h, first.name(), first.role(), password, pin);
              return first;
            });
      }
    }
    String secret = config.enrolmentSecret();
    if (secret != null) {
      store.write(
          h -> {
            enrolment.invite(h, secret, "konfigurasi");
            return secret;
          });
    }
  }
}
