using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TeamIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leads_TeamId_State_CreatedAt",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Deals_TeamId_State_ClosesOn_Id",
                table: "Deals");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_TeamId_State_CreatedAt",
                table: "Leads",
                columns: new[] { "TeamId", "State", "CreatedAt" })
                .Annotation("Npgsql:IndexInclude", new[] { "Id", "ArchivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Deals_TeamId_State_ClosesOn_Id",
                table: "Deals",
                columns: new[] { "TeamId", "State", "ClosesOn", "Id" })
                .Annotation("Npgsql:IndexInclude", new[] { "StageId", "Currency", "Amount", "ClosedAt", "ArchivedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leads_TeamId_State_CreatedAt",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Deals_TeamId_State_ClosesOn_Id",
                table: "Deals");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_TeamId_State_CreatedAt",
                table: "Leads",
                columns: new[] { "TeamId", "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Deals_TeamId_State_ClosesOn_Id",
                table: "Deals",
                columns: new[] { "TeamId", "State", "ClosesOn", "Id" });
        }
    }
}
