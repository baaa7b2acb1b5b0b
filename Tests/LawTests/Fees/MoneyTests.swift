import Foundation
import Law
import Testing

@Suite("Money")
struct MoneyTests {
    @Test(
        "What people type is read exactly",
        arguments: [
            ("120000", 12_000_000), ("120,000.00", 12_000_000), ("１２０，０００．５", 12_000_050), ("0.05", 5), ("0", 0),
            ("00012", 1_200),
            (" 1 200 ", 120_000), ("¥120,000", 12_000_000), ("￥99.9", 9_990), ("120000元", 12_000_000),
            ("9,999,999,999,999.99", 999_999_999_999_999), ("1,000", 100_000),
        ] as [(String, Int64)]
    )
    func reads(text: String, fen: Int64) {
        #expect(Money(text)?.fen == fen)
    }

    @Test(
        "What is not a plain amount is refused",
        arguments: [
            "", " ", "12万", "-5", "+5", "1.234", "1.", ".5", "1,2", "12,34", "1,0000", ",100", "1,,000", "1.0.0",
            "10000000000000", "十二", "1e5", "NaN", "0x10", "1,000,00",
        ]
    )
    func refuses(text: String) {
        #expect(Money(text) == nil)
    }

    @Test(
        "Amounts are printed with commas and two decimals",
        arguments: [
            (12_000_000, "120,000.00", "120,000"), (5, "0.05", "0.05"), (-12_345, "-123.45", "-123.45"),
            (0, "0.00", "0"), (99_999, "999.99", "999.99"), (100_000, "1,000.00", "1,000"),
            (-100_000, "-1,000.00", "-1,000"),
            (.max, "92,233,720,368,547,758.07", "92,233,720,368,547,758.07"),
            (.min, "-92,233,720,368,547,758.08", "-92,233,720,368,547,758.08"),
        ] as [(Int64, String, String)]
    )
    func prints(fen: Int64, formatted: String, shortened: String) {
        #expect(Money(fen: fen).formatted == formatted)
        #expect(Money(fen: fen).shortened == shortened)
    }

    @Test("Printed amounts read back")
    func roundTrips() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<5_000 {
            let amount = Money(fen: .random(in: 0...999_999_999_999_999, using: &generator))
            #expect(Money(amount.formatted) == amount)
        }
    }

    @Test("Arithmetic neither wraps nor traps")
    func staysInRange() {
        let most = Money(fen: .max)
        let least = Money(fen: .min)
        #expect(Money(yuan: 2) + Money(fen: 5) == Money(fen: 205))
        #expect(Money(yuan: 2) - Money(yuan: 3) == Money(yuan: -1))
        #expect(most + Money(fen: 1) == most)
        #expect(least - Money(fen: 1) == least)
        #expect(Money.zero - least == most)
        #expect(most.adding(Money(fen: 1)) == nil)
        #expect(least.subtracting(Money(fen: 1)) == nil)
        #expect(Money(yuan: .max) == most)
        #expect(Money(yuan: .min) == least)
        #expect(Money.total(of: [Money(yuan: 1), Money(yuan: 2)]) == Money(yuan: 3))
        #expect(Money.total(of: [most, Money(fen: 1)]) == nil)
        #expect(Money(yuan: 1) < Money(yuan: 2))
    }

    @Test("Money is stored as whole fen")
    func codes() throws {
        let json = try JSONEncoder().encode([Money(yuan: 120_000)])
        #expect(String(decoding: json, as: UTF8.self) == "[12000000]")
        #expect(try JSONDecoder().decode([Money].self, from: json) == [Money(yuan: 120_000)])
    }
}
