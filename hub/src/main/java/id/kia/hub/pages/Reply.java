package id.kia.hub.pages;

import id.kia.hub.words.Language;

/** What the office is answered. */
sealed interface Reply {
  /** A page; made on the event loop's behalf by a virtual thread. */
  record Html(int status, String text) implements Reply {}

  /** The next page after a form. */
  record SeeOther(String location) implements Reply {}

  /** The same with a new session cookie; a blank token ends the session. */
  record Entered(String location, String token) implements Reply {}

  /** A page with a new session cookie. */
  record EnteredPage(String token, String text) implements Reply {
    @Override
    public String toString() {
      return "EnteredPage";
    }
  }

  /** The same page in another language. */
  record Spoken(String location, Language language) implements Reply {}

  /** A record as JSON. */
  record Json(int status, Object body) implements Reply {}

  /** A file: shown, or offered for saving when it has a name. */
  record Download(String type, String name, byte[] bytes) implements Reply {
    @Override
    public String toString() {
      return "Download[" + name + ", " + bytes.length + " bytes]";
    }
  }
}
