import Law
import Testing

@Suite("Exact fractions")
struct RatioTests {
    @Test("Fractions are kept in lowest terms")
    func reduces() {
        #expect(Ratio(6, over: 4) == Ratio(3, over: 2))
        #expect(Ratio(0, over: 9) == Ratio(0))
        #expect(Ratio(-6, over: 4).numerator == -3)
    }

    @Test("Sums, differences, products and order")
    func calculates() {
        #expect(Ratio(1, over: 2) + Ratio(1, over: 3) == Ratio(5, over: 6))
        #expect(Ratio(1, over: 2) - Ratio(1, over: 3) == Ratio(1, over: 6))
        #expect(Ratio(2, over: 3) * Ratio(9, over: 4) == Ratio(3, over: 2))
        #expect(Ratio(1, over: 3) < Ratio(1, over: 2))
        #expect(Ratio(-1, over: 2) < Ratio(-1, over: 3))
    }

    @Test(
        "Rounding",
        arguments: [(5, 2, 2, 3), (-5, 2, -3, -2), (7, 3, 2, 2), (8, 3, 2, 3), (4, 2, 2, 2), (-7, 3, -3, -2)]
            as [(Int64, Int64, Int64, Int64)]
    )
    func rounds(numerator: Int64, denominator: Int64, down: Int64, halfUp: Int64) {
        #expect(Ratio(numerator, over: denominator).roundedDown == down)
        #expect(Ratio(numerator, over: denominator).roundedHalfUp == halfUp)
    }
}
