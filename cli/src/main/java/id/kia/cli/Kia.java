package id.kia.cli;

/** x. */
public final class Kia {
  private Kia() {}

  public static void main(String[] args) {}
}
