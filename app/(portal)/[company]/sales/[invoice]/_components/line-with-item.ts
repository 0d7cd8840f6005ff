import type { PickedItem } from "./item-cell.tsx";
import { type LineValues, withPriceSaid } from "./line-values.ts";

type ItemOfLine = Pick<
  PickedItem,
  "code" | "name" | "description" | "unitCode" | "price" | "priceIncludesTax" | "taxCategory" | "taxPercent"
>;

/** The row filled from an item; its price is said as the document says prices, and quantity and discounts stay. */
export function lineWithItem(line: LineValues, item: ItemOfLine, pricesIncludeTax: boolean): LineValues {
  const { name, unitCode, taxCategory, taxPercent } = item;
  const filled = {
    ...line,
    ...{ name, unitCode, taxCategory, taxPercent },
    sellersItemId: item.code ?? "",
    description: item.description ?? line.description,
    price: item.price ?? line.price,
  };
  if (item.price === null || item.priceIncludesTax === pricesIncludeTax) return filled;
  return withPriceSaid(filled, pricesIncludeTax ? "gross" : "net");
}
