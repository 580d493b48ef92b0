package id.kia.hub.intake;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Pictures by their hash; the same picture is kept once. */
final class PictureStore {
  private final String office;

  PictureStore(String office) {
    this.office = office;
  }

  /** Keeps what came with a row. */
  void keep(Handle h, Attached attached) {
    switch (attached) {
      case Attached.Photo photo -> {
        keep(h, photo.card());
        keep(h, photo.source());
      }
      case Attached.Image image -> keep(h, image.image());
      case Attached.Nothing nothing -> {}
      case Attached.Unusable unusable -> {}
    }
  }

  Optional<byte[]> bytes(Handle h, String sha256) {
    return h.createQuery("select bytes from picture where office = :office and sha256 = :sha256")
        .bind("office", office)
        .bind("sha256", sha256)
        .mapTo(byte[].class)
        .findOne();
  }

  private void keep(Handle h, KeptPicture picture) {
    boolean known =
        h.createQuery("select 1 from picture where office = :office and sha256 = :sha256")
            .bind("office", office)
            .bind("sha256", picture.sha256())
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!known) {
      h.execute(
          "insert into picture (office, sha256, bytes) values (?, ?, ?)",
          office,
          picture.sha256(),
          picture.bytes().get());
    }
  }
}
