package id.kia.hub.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kia.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What came with a row as the store keeps it, so that the row can be judged again.
 *
 * @param picture hash of what will be printed
 * @param source hash of what a photograph was cut from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeptAttachment(
    Kind kind,
    @Nullable String picture,
    @Nullable String source,
    @Nullable Backdrop backdrop,
    @Nullable PictureFault fault) {
  enum Kind {
    NOTHING,
    PHOTO,
    IMAGE,
    UNUSABLE
  }

  static String text(Attached attached) {
    return Json.text(
        switch (attached) {
          case Attached.Nothing nothing -> new KeptAttachment(Kind.NOTHING, null, null, null, null);
          case Attached.Photo photo ->
              new KeptAttachment(
                  Kind.PHOTO,
                  photo.card().sha256(),
                  photo.source().sha256(),
                  photo.backdrop(),
                  null);
          case Attached.Image image ->
              new KeptAttachment(Kind.IMAGE, image.image().sha256(), null, null, null);
          case Attached.Unusable unusable ->
              new KeptAttachment(Kind.UNUSABLE, null, null, null, unusable.fault());
        });
  }

  static Attached read(String json) {
    try {
      return Json.strict().readValue(json, KeptAttachment.class).attached();
    } catch (IOException e) {
      throw new UncheckedIOException("HUB-STORE an attachment is damaged", e);
    }
  }

  private Attached attached() {
    if (kind == Kind.PHOTO && picture != null && source != null && backdrop != null) {
      return new Attached.Photo(KeptPicture.stored(picture), KeptPicture.stored(source), backdrop);
    }
    if (kind == Kind.IMAGE && picture != null) {
      return new Attached.Image(KeptPicture.stored(picture));
    }
    return kind == Kind.UNUSABLE && fault != null ? new Attached.Unusable(fault) : Attached.NOTHING;
  }
}
