package import Filings

/// A provider that moves no money and can be told what to call back with.
package protocol SandboxProvider: PaymentProvider {
    func callback(_ notice: PaymentNotice, at seconds: Int64) -> (body: [UInt8], signature: String)
}

/// Takes money for the court, or says that it pretends to.
package protocol PaymentProvider: Sendable {
    var way: PaymentRecord.Way { get }
    /// Whether no money moves; the pages say so.
    var isSandbox: Bool { get }
    /// Where the person goes to pay, as a path or an address.
    func address(of payment: PaymentRecord) -> String
    /// What a callback says, if it is really the provider's; nil if it is forged, too old, or not to be understood.
    func notice(from body: [UInt8], signature: String, at seconds: Int64) -> PaymentNotice?
}
