package id.kia.kiosk.technician;

/** {@code GET /session.json}: who is logged in, and the token that stands in every form. */
record SessionBody(String person, String csrf) {
  static SessionBody of(TechnicianSessions.Session session) {
    return new SessionBody(session.person(), session.csrf());
  }

  @Override
  public String toString() {
    return "SessionBody[" + person + "]";
  }
}
