import Foundation
import Interchange
import Law
import Testing

@Suite("Amounts in the API")
struct MoneyModelTests {
    @Test(
        "An amount is exact in fen, and in yuan has two decimals",
        arguments: [
            (12_000_000, "120000.00"), (5, "0.05"), (150, "1.50"), (0, "0.00"), (-1_234, "-12.34"),
        ]
    )
    func written(fen: Int64, yuan: String) throws {
        let model = MoneyModel(Money(fen: fen))
        #expect(model.yuan == yuan)
        #expect(model.money == Money(fen: fen))
        let again = try JSONDecoder().decode(MoneyModel.self, from: JSONEncoder().encode(model))
        #expect(again == model)
    }
}
