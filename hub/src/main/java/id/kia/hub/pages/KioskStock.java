package id.kia.hub.pages;

import id.kia.hub.fleet.KioskLine;
import id.kia.hub.stock.StockBook;
import java.util.List;

/** A kiosk with its stock. */
public record KioskStock(KioskLine kiosk, List<StockBook.Line> stock) {}
