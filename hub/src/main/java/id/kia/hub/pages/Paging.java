package id.kia.hub.pages;

/**
 * Where a page of a list stands in the whole.
 *
 * @param address of the list with its filters, without the page
 * @param page from 1
 * @param total rows of the whole list
 */
public record Paging(String address, int page, int size, int total) {
  /** Rows on a page of a list. */
  static final int ROWS = 50;

  /** Of the request's {@code page}, for a list whose length is not known yet. */
  static int offset(OfficeRequest request, int size) {
    return (request.page() - 1) * size;
  }

  static Paging of(OfficeRequest request, int size, int total) {
    String list = PageLink.with(PageLink.with(request.here(), "page", ""), "result", "");
    return new Paging(list, request.page(), size, total);
  }

  /** The last page for whoever asks for one behind it. */
  Paging within() {
    return new Paging(address, Math.min(page, pages()), size, total);
  }

  public int pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** Number of the first row shown, from 1; 0 for an empty list. */
  public int from() {
    return total == 0 ? 0 : Math.min(total, (page - 1) * size + 1);
  }

  /** Number of the last row shown. */
  public int to() {
    return Math.min(total, page * size);
  }

  /** The address of another page. */
  public String link(int other) {
    return PageLink.with(address, "page", other == 1 ? "" : String.valueOf(other));
  }
}
