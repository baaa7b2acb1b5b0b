import Secrets
import Testing

@Suite("Randomness")
struct RandomSourceTests {
    @Test("The system's gives as many bytes as asked, and never the same", arguments: [0, 1, 7, 8, 32, 33])
    func system(count: Int) {
        #expect(SystemRandomSource().bytes(count).count == count)
        if count >= 8 { #expect(SystemRandomSource().bytes(count) != SystemRandomSource().bytes(count)) }
    }

    @Test("A seeded one repeats itself, and another seed differs")
    func seeded() {
        #expect(SeededRandomSource(seed: 1).bytes(32) == SeededRandomSource(seed: 1).bytes(32))
        #expect(SeededRandomSource(seed: 1).bytes(32) != SeededRandomSource(seed: 2).bytes(32))
        let source = SeededRandomSource(seed: 1)
        #expect(source.bytes(32) != source.bytes(32))
    }

    @Test("Equality in constant time is equality")
    func equality() {
        #expect(equalInConstantTime([], []))
        #expect(equalInConstantTime([1, 2], [1, 2]))
        #expect(!equalInConstantTime([1, 2], [1, 3]))
        #expect(!equalInConstantTime([1, 2], [1]))
    }
}
