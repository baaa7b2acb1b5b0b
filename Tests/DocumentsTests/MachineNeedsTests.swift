import Testing

@testable import Documents

@Suite("The machine has what documents need")
struct MachineNeedsTests {
    @Test("Nothing is missing here, or the line says what to install")
    func nothingMissing() {
        let missing = MachineNeeds.missing().map(\.debianPackage)
        #expect(missing == [], "apt-get install \(Set(missing).sorted().joined(separator: " "))")
    }
}
