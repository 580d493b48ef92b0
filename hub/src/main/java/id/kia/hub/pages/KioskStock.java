package id.kia.hub.pages;

import id.kia.hub.fleet.KioskLine;
import id.kia.hub.stock.StockBook;
import java.util.List;

/** A kiosk with its stock and what was counted there by hand. */
public record KioskStock(
    KioskLine kiosk, List<StockBook.Line> stock, List<StockBook.Count> counts) {}
