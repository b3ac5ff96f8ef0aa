using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SpanScopes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsArchived",
                table: "DealSpans",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "DealSpans",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TeamId",
                table: "DealSpans",
                type: "uniqueidentifier",
                nullable: true);

            // Spans of before are whose their deals are now. Said as text of its own: the columns are not there when this batch is read
            migrationBuilder.Sql(
                """
                EXEC(N'UPDATE s SET s.[OwnerId] = d.[OwnerId], s.[TeamId] = d.[TeamId], s.[IsArchived] = CASE WHEN d.[ArchivedAt] IS NULL THEN 0 ELSE 1 END
                FROM [DealSpans] AS s INNER JOIN [Deals] AS d ON d.[Id] = s.[DealId]');
                """);

            migrationBuilder.CreateIndex(
                name: "IX_DealSpans_OwnerId_State_ClosesOn",
                table: "DealSpans",
                columns: new[] { "OwnerId", "State", "ClosesOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DealSpans_TeamId_State_ClosesOn",
                table: "DealSpans",
                columns: new[] { "TeamId", "State", "ClosesOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Deals_TeamId_OwnerId_AccountId_ArchivedAt",
                table: "Deals",
                columns: new[] { "TeamId", "OwnerId", "AccountId", "ArchivedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deals_TeamId_OwnerId_AccountId_ArchivedAt",
                table: "Deals");

            migrationBuilder.DropIndex(
                name: "IX_DealSpans_OwnerId_State_ClosesOn",
                table: "DealSpans");

            migrationBuilder.DropIndex(
                name: "IX_DealSpans_TeamId_State_ClosesOn",
                table: "DealSpans");

            migrationBuilder.DropColumn(
                name: "IsArchived",
                table: "DealSpans");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "DealSpans");

            migrationBuilder.DropColumn(
                name: "TeamId",
                table: "DealSpans");
        }
    }
}
