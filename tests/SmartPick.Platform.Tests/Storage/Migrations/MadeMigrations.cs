using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests.Storage.Migrations;

/// <summary>The first schema of a made product: one table.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20260101000000_First")]
public sealed class First : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "Notes",
            table => new { Id = table.Column<int>(), Text = table.Column<string>() },
            constraints: table => table.PrimaryKey("PK_Notes", row => row.Id)
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropTable("Notes");

    protected override void BuildTargetModel(ModelBuilder modelBuilder) =>
        modelBuilder.Entity(
            "Note",
            note =>
            {
                note.Property<int>("Id");
                note.Property<string>("Text").IsRequired();
                note.HasKey("Id");
                note.ToTable("Notes");
            }
        );
}

/// <summary>The second one: a note may have a color.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20260201000000_Second")]
public sealed class Second : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("Color", "Notes", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropColumn("Color", "Notes");

    protected override void BuildTargetModel(ModelBuilder modelBuilder) =>
        modelBuilder.Entity(
            "Note",
            note =>
            {
                note.Property<int>("Id");
                note.Property<string>("Text").IsRequired();
                note.Property<string>("Color");
                note.HasKey("Id");
                note.ToTable("Notes");
            }
        );
}
