import Registry
import Testing

@Suite("A waiting room")
struct WaitingRoomTests {
    /// Somebody who stays inside until told to leave.
    private struct Guest {
        let leave: AsyncStream<Void>.Continuation
        let stay: Task<Int, any Error>

        init(_ number: Int, in room: WaitingRoom) {
            let (stream, leave) = AsyncStream.makeStream(of: Void.self)
            self.leave = leave
            stay = Task {
                try await room.inside {
                    for await _ in stream {}
                    return number
                }
            }
        }
    }

    private func until(_ isTrue: () -> Bool) async {
        while !isTrue() { await Task.yield() }
    }

    @Test("Whoever finds neither a place nor a seat is sent away; the others come in one after the other")
    func full() async throws {
        let room = WaitingRoom(places: 1, seats: 2)
        let first = Guest(1, in: room)
        await until { room.inside == 1 }
        let second = Guest(2, in: room)
        await until { room.waiting == 1 }
        let third = Guest(3, in: room)
        await until { room.waiting == 2 }
        let refused = await refusal(.tooBusy) { try await room.inside {} }
        #expect(refused != nil)
        first.leave.finish()
        #expect(try await first.stay.value == 1)
        await until { room.waiting == 1 }
        #expect(room.inside == 1)
        second.leave.finish()
        #expect(try await second.stay.value == 2)
        third.leave.finish()
        #expect(try await third.stay.value == 3)
        #expect(room.inside == 0 && room.waiting == 0)
    }

    @Test("Who gives up waiting leaves the seat free, and takes no place")
    func givesUp() async throws {
        let room = WaitingRoom(places: 1, seats: 1)
        let first = Guest(1, in: room)
        await until { room.inside == 1 }
        let second = Guest(2, in: room)
        await until { room.waiting == 1 }
        second.stay.cancel()
        await #expect(throws: CancellationError.self) { try await second.stay.value }
        #expect(room.waiting == 0)
        let third = Guest(3, in: room)
        await until { room.waiting == 1 }
        first.leave.finish()
        third.leave.finish()
        #expect(try await third.stay.value == 3)
        #expect(room.inside == 0)
    }

    @Test("Who fails inside leaves like everybody else")
    func failure() async {
        struct Failed: Error {}
        let room = WaitingRoom(places: 1, seats: 0)
        await #expect(throws: Failed.self) { try await room.inside { throw Failed() } }
        #expect(room.inside == 0)
    }
}
