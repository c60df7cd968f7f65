import LegalCalendar
import ProcedureFiles
import Procedures
import Testing

@Suite struct DataTests {
    @Test func everyDataFileIsRead() throws {
        let book = try DataFiles.rules().book()
        #expect(book.problems == [])
    }
}
