using SmartPick.Platform.Leaving;

namespace SmartPick.Platform.People;

internal sealed class PeopleOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            // Made nameless, or deleted when nothing leads to it, by the deletion itself.
            OwnTable.Kept<Person>(
                "person",
                (db, mine) => db.Set<Person>().Where(person => person.Id == mine.PersonId)
            ),
            OwnTable.Deleted<Person>(
                "peopleIEntered",
                (db, mine) => db.Set<Person>().Where(person => person.EnteredById == mine.PersonId)
            ),
        ];
}
