package id.kia.contract.order;

/** What a person may do at the kiosk's technician pages. */
public enum StaffRole {
  /** Keeps ribbon, blanks and machine in order; settles unknown cards. */
  TECHNICIAN,
  /** Of the office: hands captured cards over. */
  OFFICER
}
