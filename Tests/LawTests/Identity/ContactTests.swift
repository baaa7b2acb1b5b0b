import Law
import Testing

@Suite("Mobile numbers and e-mail addresses")
struct ContactTests {
    @Test(
        "A mobile number is kept as eleven digits",
        arguments: [
            "13800000000", "138-0000-0000", "+86 138 0000 0000", "008613800000000", "8613800000000", "１３８００００００００",
        ]
    )
    func takesMobiles(typed: String) throws {
        let number = try MobileNumber(checking: typed)
        #expect(number.text == "13800000000")
        #expect("\(number)" == "138****0000")
    }

    @Test(
        "Other numbers are refused with the reason",
        arguments: [
            ("1380000000", MobileNumberProblem.length(10)), ("138000000000", .length(12)), ("", .length(0)),
            ("1380000000a", .characters), ("01065000000", .notMobile), ("12800000000", .notMobile),
            ("+1 2025550123", .characters),
        ]
    )
    func refusesMobiles(typed: String, problem: MobileNumberProblem) {
        #expect(throws: problem) { try MobileNumber(checking: typed) }
    }

    @Test(
        "An e-mail address keeps its name and has its domain in small letters",
        arguments: [
            ("zhang.san@example.com", "zhang.san@example.com"), (" Zhang@Example.COM ", "Zhang@example.com"),
            ("a+b@x-y.example.cn", "a+b@x-y.example.cn"), ("ａ＠example．com", "a@example.com"),
        ]
    )
    func takesAddresses(typed: String, text: String) throws {
        #expect(try EmailAddress(checking: typed).text == text)
    }

    @Test(
        "Other texts are refused",
        arguments: [
            "", "zhang", "zhang@", "@example.com", "a@b", "a@@example.com", "a b@example.com", ".a@example.com",
            "a..b@example.com", "a@-x.com", "a@x-.com", "a@x..com", "a@192.168.0.1",
            "张@example.com", "a@例子.com", "\"a\"@example.com", "a@example.com\nBcc: b@example.com", "a<b@example.com",
        ]
    )
    func refusesAddresses(typed: String) {
        #expect(throws: EmailAddressProblem.form) { try EmailAddress(checking: typed) }
    }

    @Test("An address has at most 254 characters, its name at most 64")
    func boundsAddresses() throws {
        let name = String(repeating: "a", count: 64)
        let domain = [String](repeating: String(repeating: "b", count: 61), count: 3).joined(separator: ".")
        #expect(try EmailAddress(checking: "\(name)@\(domain).cn").text.count == 253)
        #expect(throws: EmailAddressProblem.tooLong) { try EmailAddress(checking: "\(name)@\(domain).cccc") }
        #expect(throws: EmailAddressProblem.form) { try EmailAddress(checking: "a\(name)@example.com") }
    }

    @Test("An address in a log is masked") func masks() throws {
        #expect(try "\(EmailAddress(checking: "zhang@example.com"))" == "z***@example.com")
    }
}
