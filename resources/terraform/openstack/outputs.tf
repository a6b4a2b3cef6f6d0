output "machines" {
  description = "Each machine's server and address, and where its volumes are."
  value = {
    for name, machine in openstack_compute_instance_v2.machine : name => {
      id      = machine.id
      address = openstack_networking_port_v2.port[name].all_fixed_ips[0]
      volumes = [
        for volume in var.machines[name].volumes : {
          id    = openstack_blockstorage_volume_v3.volume["${name}/${volume.name}"].id
          mount = volume.mount
        }
      ]
    }
  }
}

output "entry" {
  description = "The address at the cloud at which SSH gets in; a gateway leads there."
  value = {
    host = (
      local.by_floating ? openstack_networking_floatingip_associate_v2.entry[0].floating_ip :
      var.entry.machine == "" ? "" : openstack_networking_port_v2.port[var.entry.machine].all_fixed_ips[0]
    )
    port = 22
  }
}
