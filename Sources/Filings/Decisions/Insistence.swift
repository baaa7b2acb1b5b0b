package import Law

/// Whether somebody who was turned away without a ruling insists on one (登记立案规定 art 7).
package enum Insistence: Codable, Hashable, Sendable {
    case none
    case insisted(at: Instant)
}
