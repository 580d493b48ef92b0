package id.kia.drivers.conform;

/** The steps of the contract, in the order in which they are run. */
public enum ContractStep {
  IDENTIFY(ContractArea.IDENTITY, "says who it is, twice the same"),
  STATE(ContractArea.STATE, "says where a card is and what stands in the way"),
  COUNTERS(ContractArea.STATE, "counters stand still at rest"),
  READY(ContractArea.RECOVERY, "comes to rest, empty and set up"),
  OTHER_PRINTER(ContractArea.REFUSAL, "refuses a job that began at another printer"),
  OLD_BASELINE(ContractArea.REFUSAL, "refuses a job with counters that are not its own"),
  OTHER_RIBBON(ContractArea.REFUSAL, "refuses a job for another ribbon"),
  NOTHING_TO_REJECT(ContractArea.REFUSAL, "putting aside an empty printer's card draws none"),
  RESET(ContractArea.RECOVERY, "reset by command: the same printer, set up again"),
  PRINT(ContractArea.CARD, "prints one card and shows evidence"),
  EVIDENCE_AGAIN(ContractArea.CARD, "gives the same evidence to a host that comes anew"),
  CLEAR(ContractArea.CARD, "forgets the picture of the card"),
  HOST_DIES(ContractArea.RECOVERY, "a host that dies in mid-card: never good, never none"),
  READY_AGAIN(ContractArea.RECOVERY, "after that: a known state"),
  CLEANING(ContractArea.HANDS, "cleaned by command: no panel printed, at most one card counted"),
  COVER_OPEN(ContractArea.HANDS, "cover open: told, no card drawn; closed: told no more"),
  CABLE_PULLED(ContractArea.HANDS, "cable pulled: told; plugged in: the same printer");

  private final ContractArea area;
  private final String title;

  ContractStep(ContractArea area, String title) {
    this.area = area;
    this.title = title;
  }

  /** Column of the matrix. */
  public ContractArea area() {
    return area;
  }

  /** What is asked of the driver and its printer. */
  public String title() {
    return title;
  }
}
