using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.People;

namespace SmartPick.Platform.Profiles;

internal sealed class WorkspaceRows : IEntityTypeConfiguration<StoredWorkspace>
{
    public void Configure(EntityTypeBuilder<StoredWorkspace> builder)
    {
        builder.ToTable("Workspaces");
        builder.HasKey(workspace => workspace.PersonId);
        builder.Property(workspace => workspace.Text).HasMaxLength(StoredWorkspace.LongestText);
        builder
            .HasOne<Person>()
            .WithOne()
            .HasForeignKey<StoredWorkspace>(workspace => workspace.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
