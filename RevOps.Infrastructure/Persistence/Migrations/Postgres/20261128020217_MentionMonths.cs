using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MentionMonths : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Moved",
                table: "CallFigures",
                type: "boolean",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CallMentionMonths",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Segment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "character varying(130)", maxLength: 130, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Told = table.Column<int>(type: "integer", nullable: false),
                    Moved = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallMentionMonths", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CallMentionMonths_Month",
                table: "CallMentionMonths",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_CallMentionMonths_TeamId_Month",
                table: "CallMentionMonths",
                columns: new[] { "TeamId", "Month" });

            // Months that were added up before have no mentions: they are taken again
            migrationBuilder.Sql("UPDATE \"CallMonths\" SET \"Summed\" = -1;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CallMentionMonths");

            migrationBuilder.DropColumn(
                name: "Moved",
                table: "CallFigures");
        }
    }
}
