/// Arithmetic in the field of 32 elements (polynomials over two elements modulo x⁵ + x² + 1).
enum ReferenceCheck {
    /// The constant plus the sum of each symbol times its weight.
    ///
    /// The weights x¹, x², x³ and so on are different for up to 31 places, so that any one wrong symbol and any two symbols swapped change the sum.
    static func value(of symbols: [Int], constant: Int) -> Int {
        var weight = 1
        var sum = constant
        for symbol in symbols {
            weight = multiply(weight, 2)
            sum ^= multiply(symbol, weight)
        }
        return sum
    }

    static func multiply(_ left: Int, _ right: Int) -> Int {
        var product = 0
        var (shifted, rest) = (left, right)
        while rest > 0 {
            if rest & 1 == 1 { product ^= shifted }
            rest >>= 1
            shifted <<= 1
            if shifted & 32 != 0 { shifted ^= 0b100101 }
        }
        return product
    }
}
