import Law

/// An e-mail address or a mobile number, normalised so that it can be found again.
package struct ContactAddress: Hashable, Sendable {
    package let email: String?
    package let mobile: String?

    /// Nil if it is neither.
    package init?(_ typed: String) {
        let typed = typed.trimmingSpaces
        if let mobile = try? MobileNumber(checking: typed) {
            self.mobile = mobile.text
            email = nil
        } else if let email = try? EmailAddress(checking: typed) {
            self.email = email.text.lowercased()
            mobile = nil
        } else {
            return nil
        }
    }

    package var text: String { mobile ?? email ?? "" }
}

extension String {
    /// Without white space at either end, full-width spaces included.
    package var trimmingSpaces: String {
        var rest = Substring(self)
        while let first = rest.unicodeScalars.first, first.properties.isWhitespace { rest.unicodeScalars.removeFirst() }
        while let last = rest.unicodeScalars.last, last.properties.isWhitespace { rest.unicodeScalars.removeLast() }
        return String(rest)
    }
}
