package id.kia.kiosk.print;

import id.kia.contract.order.OrderId;
import id.kia.drivers.CardImage;
import id.kia.kiosk.vault.ContentVault;
import id.kia.kiosk.vault.VaultFault;
import java.util.Optional;

/** The card of an order, drawn from its personal part; the office is told when that cannot be. */
record OrderPicture(ContentVault vault, CardArtist artist, Outcomes outcomes) {

  Optional<CardImage> of(OrderId id) {
    try {
      var content = vault.open(id);
      return content.isEmpty() ? Optional.empty() : Optional.of(artist.draw(content.get()));
    } catch (VaultFault | CardArtist.CannotDraw e) {
      outcomes.alarm(PrintAlarm.NO_PICTURE);
      return Optional.empty();
    }
  }
}
