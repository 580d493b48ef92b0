package id.kia.tests.fuzz;

import id.kia.contract.Json;
import id.kia.contract.sync.EnrolmentRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * What people and programs ask of the pages of kiosk and office, in the form of {@link FedPages}.
 */
final class PageSeeds {
  private PageSeeds() {}

  /** Of the technician's pages, and of the screen with an S before the method. */
  static List<String> kiosk() {
    List<String> kiosk = new ArrayList<>();
    String form = "csrf=@CSRF@&form=0123456789abcdef&";
    for (String deed :
        List.of(
            "receive-blanks f\n" + form + "sku=KIA&lot=L&pieces=3",
            "receive-ribbon f\n" + form + "sku=Y&kind=YMCKO&lot=L&panels=3",
            "load f\n" + form + "sku=KIA&pieces=1",
            "unload f\n" + form + "sku=KIA&pieces=1",
            "fit f\n" + form + "sku=YMCKO&panels=5",
            "destroy f\n" + form + "sku=KIA&pieces=1",
            "give-back f\n" + form + "sku=KIA&pieces=1",
            "count f\n" + form + "sku=KIA&account=BOX&counted=5")) {
      kiosk.add("POST /stock/" + deed);
    }
    String order = "order=00000000-0000-0003-0000-000000000004";
    kiosk.add("POST /cards/settle f\n" + form + order + "&verdict=GOOD&seen=1");
    kiosk.add("POST /cards/move f\n" + form + order + "&deed=TAKEN");
    kiosk.add("POST /test-card f\n" + form + "sku=KIA");
    kiosk.add("POST /test-card/settle f\n" + form + "test=1&verdict=USED");
    kiosk.add("POST /login f\npin=1234");
    kiosk.add("GET /moves?q=a&page=2 f\n");
    kiosk.add("GET /do/count f\n");
    kiosk.add("GET /language/en?back=/book f\n");
    kiosk.add("SPOST /input j\n{\"key\":\"YES\",\"on\":\"IDLE\"}");
    kiosk.add("SPOST /input j\n{\"typed\":\"ABCD-EFGH-JKMN\"}");
    kiosk.add("SGET /state.json j\n");
    // Without an id each is done as often as it comes.
    String token = "csrf=@CSRF@&";
    for (String deed :
        List.of(
            "setup/offset f\n" + token + "left=5,6&top=4.5",
            "setup/test f\n" + token + "sku=KIA&sending=RAW",
            "setup/colour f\n" + token + "look=SAME",
            "setup/blank f\n" + token + "thickness=0,76&sides=FRONT",
            "setup/settings f\n" + token,
            "setup/scale-empty f\n" + token + "scale=HOPPER",
            "setup/scale-known f\n" + token + "scale=BIN&number=20",
            "setup/board-tamper f\n" + token + "cause=SERVICE",
            "visit/guide f\n" + token + "guide=CARDS",
            "guide/say f\n" + token + "run=1&place=0&claim=DONE")) {
      kiosk.add("POST /" + deed);
    }
    kiosk.add("GET /setup f\n");
    return kiosk;
  }

  /** Of the office's pages and of the kiosks' own requests. */
  static List<String> hub() {
    List<String> hub = new ArrayList<>();
    String csrf = "csrf=@CSRF@&form=f1&";
    for (String deed : List.of("verify", "sendback", "push", "recall", "hold", "release")) {
      hub.add(
          "POST /office/"
              + deed
              + " f\n"
              + csrf
              + "ids=a@1,b&siak=yes&warnings=yes&reason=R&kiosk=k");
    }
    hub.add("POST /office/reissue f\n" + csrf + "ids=a");
    hub.add("POST /office/priority f\n" + csrf + "ids=a@2&priority=5");
    hub.add("POST /office/invitations f\n" + csrf + "kiosk=k");
    hub.add("POST /office/imports/@ID@/rows/2 f\n" + csrf + "version=1&nama=X&nik=1&tgl_lahir=2");
    hub.add(
        "POST /office/imports/@ID@/rows/2/crop f\n" + csrf + "version=1&left=1.5&top=2&width=50");
    hub.add("POST /office/slips.pdf f\n" + csrf + "ids=a");
    hub.add("POST /office/classlist.pdf f\n" + csrf + "q=a");
    hub.add("POST /language f\nlanguage=en&back=/office");
    hub.add("GET /office?q=a&page=2&state=TO_VERIFY f\n");
    hub.add("GET /office/imports/@ID@?page=1 f\n");
    hub.add("GET /office/imports/@ID@/rows/2 f\n");
    hub.add("GET /office/imports/@ID@/return.pdf f\n");
    hub.add("GET /office/check?id=a&q=b f\n");
    hub.add("GET /office/orders.json?q=a&state=QUEUED&page=1 f\n");
    hub.add(
        "POST /v1/enrolments j\n"
            + Json.text(
                new EnrolmentRequest("s", "k", new byte[32], new byte[32], FuzzSeeds.LIFE)));
    hub.add(
        "POST /v1/kiosks/"
            + FuzzSeeds.KIOSK
            + "/events j\n{\"incarnation\":\""
            + FuzzSeeds.LIFE
            + "\",\"events\":[]}");
    hub.add(
        "GET /v1/kiosks/"
            + FuzzSeeds.KIOSK
            + "/log?after=0&limit=5&incarnation="
            + FuzzSeeds.LIFE
            + " j\n");
    hub.add(
        "POST /office/imports m\n"
            + "--FUZZ\r\n"
            + "Content-Disposition: form-data; name=\"csrf\"\r\n\r\n"
            + "@CSRF@\r\n"
            + "--FUZZ\r\n"
            + "Content-Disposition: form-data; name=\"list\"; filename=\"k.csv\"\r\n\r\n"
            + "npsn,kelas\r\n"
            + "1,2\r\n"
            + "--FUZZ--\r\n");
    return hub;
  }
}
