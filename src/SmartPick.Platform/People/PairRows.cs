using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartPick.Platform.People;

/// <summary>What stands between two people. Each row goes when either of the two goes.</summary>
internal sealed class PairRows
    : IEntityTypeConfiguration<Conflict>,
        IEntityTypeConfiguration<Apart>,
        IEntityTypeConfiguration<TakenPlace>
{
    public void Configure(EntityTypeBuilder<Conflict> builder)
    {
        builder.ToTable("Conflicts");
        builder
            .HasIndex(conflict => new
            {
                conflict.PersonId,
                conflict.OtherId,
                conflict.Kind,
            })
            .IsUnique();
        builder.HasIndex(conflict => conflict.OtherId);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(conflict => conflict.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(conflict => conflict.OtherId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Apart> builder)
    {
        builder.ToTable("Aparts");
        builder.HasIndex(apart => new { apart.PersonId, apart.OtherId }).IsUnique();
        builder.HasIndex(apart => apart.OtherId);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(apart => apart.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(apart => apart.OtherId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<TakenPlace> builder)
    {
        builder.ToTable("TakenPlaces");
        builder.HasIndex(place => new { place.MentorId, place.State });
        builder.HasIndex(place => place.MenteeId);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(place => place.MentorId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(place => place.MenteeId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
