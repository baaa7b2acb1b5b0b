/// Equality that takes as long for the first differing byte as for the last, so that timing tells nothing.
///
/// Only the length is not kept secret.
package func equalInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for (one, other) in zip(left, right) { difference |= one ^ other }
    return difference == 0
}
