package id.kia.hub.pages;

import id.kia.card.UnprintableCardException;
import id.kia.contract.problem.Problem;
import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;

/** The card on glass: the picture the kiosk will print, without the blank unless asked for. */
final class CardPictures {
  private static final String SUFFIX = ".png";
  private final OfficeDesks desks;

  CardPictures(OfficeDesks desks) {
    this.desks = desks;
  }

  Reply png(OfficeRequest request) {
    String name = request.path().getOrDefault("name", "");
    if (!name.endsWith(SUFFIX)) {
      throw new ProblemException(Problems.ofStatus(404));
    }
    try {
      return desks
          .cards()
          .png(
              name.substring(0, name.length() - SUFFIX.length()),
              request.query("blank").equals("1"),
              request.staff())
          .map(bytes -> new Reply.Download("image/png", "", bytes))
          .orElseThrow(() -> new ProblemException(Problems.ofStatus(404)));
    } catch (UnprintableCardException e) {
      Problem general = Problems.of(422, "CARD");
      throw new ProblemException(
          Problem.of(
              422, e.reason().code(), general.title(), general.detail(), general.nextStep()));
    }
  }
}
